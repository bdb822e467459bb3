import type { Audience } from '@backcast/calendar/audience-times';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import type { DateSlot } from './date-slots.js';
import type { Guest } from './guests-facts.js';
import type { VenueCandidate } from './venue-facts.js';

/** What somebody answered to a date poll about one slot. */
export const pollChoices = ['available', 'if-need-be', 'no'] as const;
export type PollChoice = (typeof pollChoices)[number];
export type SlotAnswer = DateSlot & { choice: PollChoice };

/** A guest as far as dates are concerned; `answers` came through the guest's own link of a date poll. */
export type RankedGuest = Pick<Guest, 'id' | 'isKey' | 'status' | 'freeTimes'> & { answers: SlotAnswer[] };

/** An official lead time, as the first day that it still allows when its papers go out today. */
export type OfficialLead = { code: string; earliestDate: string };

export type RankInput = {
  slots: DateSlot[];
  lengthMinutes: number;
  /** The venue that was chosen, or all that are still in question. */
  venues: Pick<VenueCandidate, 'id' | 'freeWindows'>[];
  isVenueChosen: boolean;
  guests: RankedGuest[];
  audiences: Audience[];
  /** Answers through a poll's open link, by nobody that the plan knows. */
  openAnswers: SlotAnswer[];
  calendar: WorkCalendar;
  prepWorkingDays: number;
  leads: OfficialLead[];
  /** `YYYY-MM-DD` in the event's zone. */
  today: string;
};

/**
 * What counts, in the method's order (section 5): first that the venue is free, then the important guests, whose wishes
 * win over the audience's convenience, then that the audience is free, then that it wants the time, then the rest.
 * A lower class decides only when all before it are equal.
 */
export const rankClasses = ['venue', 'key-guests', 'audience-free', 'audience-wants', 'rest'] as const;
export type RankClass = (typeof rankClasses)[number];

export const pointCodes = [
  'venue-free',
  'venue-unknown',
  'key-guest-free',
  'key-guest-if-need-be',
  'key-guest-busy',
  'key-guest-unknown',
  'audience-busy',
  'audience-unknown',
  'audience-wants',
  'guest-free',
  'guest-if-need-be',
  'guest-busy',
  'poll-available',
  'poll-no',
  'public-holiday',
  'make-up-workday',
  'calendar-unknown',
] as const;
export type PointCode = (typeof pointCodes)[number];

/** Points gained or lost, and what for. A point of 0 says what nobody knows. `subjectId` is a venue, guest or audience. */
export type DatePoint = {
  about: RankClass;
  code: PointCode;
  points: number;
  subjectId: string | null;
  values: Record<string, string | number>;
};

export const refusalCodes = ['past', 'before-preparation', 'before-lead', 'venue-taken'] as const;
export type RefusalCode = (typeof refusalCodes)[number];
export type DateRefusal = { code: RefusalCode; values: Record<string, string | number> };

/** How good a slot is, for a glance. */
export const dateQualities = ['best', 'good', 'fair', 'poor', 'refused'] as const;
export type DateQuality = (typeof dateQualities)[number];

export type RankedSlot = DateSlot & {
  /** 1 is the best; equal slots share a rank. Null when the slot is refused. */
  rank: number | null;
  quality: DateQuality;
  /** Sums of the points, in the order of `rankClasses`. */
  scores: number[];
  points: DatePoint[];
  refusals: DateRefusal[];
};
