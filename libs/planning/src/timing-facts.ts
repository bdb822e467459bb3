/**
 * The facts of the timing step (时间). The chosen date and time are those of the sessions; here is what they are chosen
 * from. Days are `YYYY-MM-DD` and times `HH:MM` in the event's zone.
 */
export type DateCandidate = { id: string; date: string; startTime: string; note: string };

export type TimingFacts = {
  /** Working days that preparation takes before the event, until there are tasks to count them from. */
  prepWorkingDays: number;
  /** Where to look for dates, both days included; null while not said. */
  windowFrom: string | null;
  windowTo: string | null;
  /** Start times that come into question, and how long a session lasts. */
  startTimes: string[];
  lengthMinutes: number;
  /** ISO weekdays (1 Monday to 7 Sunday) that come into question. */
  weekdays: number[];
  /** Audiences of the organization whose busy and wanted times count. */
  audienceIds: string[];
  candidates: DateCandidate[];
};

export const prepWorkingDaysRange = { min: 0, max: 250 } as const;

/** Dates that guests are asked about at once. */
export const mostPollSlots = 30;
