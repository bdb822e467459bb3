import { minusWorkingDays } from '@backcast/calendar/working-days';
import { eventDate } from '../seated-sessions.js';
import type { DatedThing, DeriveContext, EventFacts } from '../plan-shape.js';

/**
 * The latest day on which preparation can begin for the first session; behind us once that session is. Nothing once there
 * are tasks: each of them says when it begins at the latest.
 */
export const timingDeadlines = (facts: EventFacts, { calendar, today }: DeriveContext): DatedThing[] => {
  const date = eventDate(facts);
  const days = facts.sections.timing.prepWorkingDays;
  if (date === null || days === 0 || facts.sections.tasks.tasks.length > 0) return [];
  const start = minusWorkingDays(calendar, date, days).date;
  return [
    {
      ...{ key: 'preparation-start', kind: 'preparation-start', date: start, step: 'timing', subjectId: null },
      ...{ ownerId: null, values: { days }, isDone: date < today },
    },
  ];
};
