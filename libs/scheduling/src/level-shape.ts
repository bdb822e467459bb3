/**
 * A task of the preparation. Days are numbers of working days from today (0); a task with `startDay` 3 and 2 days takes
 * the days 3 and 4 and finishes at 5. If everything is counted in half days, a "day" here is a half day.
 */
export interface LevelTask {
  id: string;
  /** Whole days that it takes, ≥ 0. */
  days: number;
  /** Share of the day that it takes of each person on it, in percent (1–100). */
  load: number;
  /** Everybody who is on it. */
  owners: readonly string[];
  /** People of whom one is on it besides the owners; who, is chosen here. */
  candidates: readonly string[];
  after: readonly { id: string; lagDays: number }[];
  /** It does not begin before. */
  notBefore: number | null;
  /** It should finish by; null is the end of the preparation. */
  dueDay: number | null;
  /** Where a person has put it, or where it has begun (below 0: before today); null is free to be placed. */
  startDay: number | null;
  /** Whether it waits while somebody on it is away, and then goes on; otherwise it is done in one piece. */
  pauses: boolean;
}

export interface LevelPerson {
  id: string;
  /** What there is of them on a day, in percent, once `days` is over. */
  usual: number;
  /** The same day by day from today on. */
  days: readonly number[];
}

export interface LevelInput {
  tasks: readonly LevelTask[];
  /** A person who is not here has all of every day. */
  people: readonly LevelPerson[];
  /** Working days from today to the event: when all should be done. */
  calendarDays: number;
}

export interface LevelledTask {
  id: string;
  startDay: number;
  finishDay: number;
  /** Who was chosen among the candidates; null without any. */
  chosen: string | null;
}

/** A proposal that a person accepts or not. */
export interface LevelledTasks {
  /** In the order of the input. */
  tasks: LevelledTask[];
  /** Days by which tasks finish after they should, added up. */
  lateDays: number;
  /** When the last task finishes. */
  endDay: number;
  /** Tasks that nobody can do: whoever is on it has no time, now or later. They are placed as if they took none. */
  impossible: string[];
  /** How many schedules were made. */
  schedules: number;
  isProvenBest: boolean;
}
