import type { SeatingFinding } from '@backcast/planning/layout/check-seating';
import type { PeopleLimit } from '@backcast/planning/layout/door-limits';

/** What is derived of one layout; the seats themselves are derived where they are drawn. */
export type PlanLayout = {
  layoutId: string;
  /** The session it is for; null while it is for none. */
  sessionId: string | null;
  /** Seats that the session needs, see `seatsNeeded`; null while nobody knows how many come. */
  needed: number | null;
  /** Seats that are put up, and that the room takes with its doors; what keeps it from taking more. */
  placed: number;
  fits: number;
  boundBy: PeopleLimit;
  findings: SeatingFinding[];
  /** Groups that did not get their seats. */
  unseatedIds: string[];
};
