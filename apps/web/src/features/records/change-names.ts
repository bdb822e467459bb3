import type { MetricUnit } from '@backcast/planning/goal-facts';

/** What the ids in a change stand for today; undefined for what is gone or not for the reader. */
export type ChangeNames = {
  person: (id: string) => string | undefined;
  team: (id: string) => string | undefined;
  /** Zone in which instants are shown. */
  zone: string;
  /** Unit in which an event's targets count. */
  unit: (eventId: string | null) => MetricUnit;
};
