import { countWorkingDays } from '@backcast/calendar/working-days';
import { guestDeadlines } from './deadlines/guest-deadlines.js';
import { occasionDeadlines } from './deadlines/occasion-deadlines.js';
import { venueDeadlines } from './deadlines/venue-deadlines.js';
import type { DatedThing, DeriveContext, EventFacts, PlanDeadline } from './plan-shape.js';

const sources = [venueDeadlines, occasionDeadlines, guestDeadlines];

/** Everything that has to be done by a day, first the earliest. */
export const deriveDeadlines = (facts: EventFacts, context: DeriveContext): PlanDeadline[] =>
  sources
    .flatMap((source) => source(facts))
    .map((thing) => counted(thing, context))
    .sort((a, b) => (a.date === b.date ? compare(a.key, b.key) : compare(a.date, b.date)));

function counted(thing: DatedThing, { calendar, today }: DeriveContext): PlanDeadline {
  const { days, provisional } = countWorkingDays(calendar, today, thing.date);
  return { ...thing, workingDaysLeft: days, isProvisional: provisional };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
