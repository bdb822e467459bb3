import type { MetricUnit } from '@backcast/planning/goal-facts';
import type { VenueCandidate } from '@backcast/planning/venue-facts';
import type { RuleChangeWords } from './rule-change-words.js';

/** What the ids in a change stand for today; undefined for what is gone or not for the reader. */
export type ChangeNames = {
  person: (id: string) => string | undefined;
  /** A contact, for those who may read them; else as the event names it. */
  contact: (id: string) => string | undefined;
  team: (id: string) => string | undefined;
  /** A candidate of the event whose history it is, as it is today. */
  candidate: (id: string) => VenueCandidate | undefined;
  /** Words about rules and what each is called today; undefined until they are there, or when no rule changed. */
  rules?: RuleChangeWords | undefined;
  /** Zone in which instants are shown. */
  zone: string;
  /** Unit in which an event's targets count. */
  unit: (eventId: string | null) => MetricUnit;
};
