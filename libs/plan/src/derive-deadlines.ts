import { countWorkingDays } from '@backcast/calendar/working-days';
import { guestDeadlines } from './deadlines/guest-deadlines.js';
import { occasionDeadlines } from './deadlines/occasion-deadlines.js';
import { programDeadlines } from './deadlines/program-deadlines.js';
import { timingDeadlines } from './deadlines/timing-deadlines.js';
import { venueDeadlines } from './deadlines/venue-deadlines.js';
import type { DatedThing, DeriveContext, EventFacts, PlanDeadline } from './plan-shape.js';

const sources = [venueDeadlines, timingDeadlines, occasionDeadlines, guestDeadlines, programDeadlines];

/** Everything that has to be done by a day, first the earliest; `duties` were counted by the rules, `costs` from quantities. */
export const deriveDeadlines = (
  facts: EventFacts,
  context: DeriveContext,
  duties: readonly PlanDeadline[],
  costs: readonly DatedThing[],
): PlanDeadline[] =>
  byDay(
    sources
      .flatMap((source) => source(facts, context))
      .concat(costs)
      .map((thing) => counted(thing, context))
      .concat(duties),
  );

/** The earliest first, of one day by key. */
export const byDay = (deadlines: readonly PlanDeadline[]): PlanDeadline[] =>
  [...deadlines].sort((a, b) => (a.date === b.date ? compare(a.key, b.key) : compare(a.date, b.date)));

function counted(thing: DatedThing, { calendar, today }: DeriveContext): PlanDeadline {
  const { days, provisional } = countWorkingDays(calendar, today, thing.date);
  return { ...thing, workingDaysLeft: days, isProvisional: provisional };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
