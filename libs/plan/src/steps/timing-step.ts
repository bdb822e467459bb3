import { audienceTimesOn } from '@backcast/calendar/audience-times';
import { countWorkingDays } from '@backcast/calendar/working-days';
import { timingDeadlines } from '../deadlines/timing-deadlines.js';
import type { PlanStep, StepGap } from '../plan-shape.js';
import { gap, stepOf, type StepInput } from './step-of.js';

/** When it takes place (method, section 5): first what the date leaves no time for, then what is open, then who is busy. */
export const timingStep = (input: StepInput): PlanStep => {
  const { sessions } = input.facts;
  const late = latePreparation(input);
  const open: StepGap[] = [];
  if (sessions.some(({ date }) => date === null)) open.push(gap('no-date', ['announce', 'people']));
  if (sessions.some(({ startTime }) => startTime === null)) open.push(gap('no-start-time', ['announce']));
  return stepOf('timing', open.length === 2, [...late, ...open, ...busyAudiences(input)], late.length > 0);
};

/** By how many working days preparation should have begun before today. */
function latePreparation({ facts, context }: StepInput): StepGap[] {
  const { calendar, today } = context;
  return timingDeadlines(facts, context)
    .filter(({ date, isDone }) => !isDone && date < today)
    .map(({ date }) =>
      gap('preparation-late', [], { values: { days: countWorkingDays(calendar, date, today).days, start: date } }),
    );
}

/** Chosen audiences that have something else on at the time of a session; each time once. */
function busyAudiences({ facts, context }: StepInput): StepGap[] {
  const { audienceIds } = facts.sections.timing;
  const audiences = (context.audiences ?? []).filter(({ id }) => audienceIds.includes(id));
  const gaps = facts.sessions.flatMap(({ date, startTime, endTime }) =>
    date === null || date < context.today
      ? []
      : audiences.flatMap((audience) =>
          audienceTimesOn(audience, date, startTime, endTime, context.calendar)
            .filter(({ kind }) => kind === 'busy')
            .map(({ name }) => gap('audience-busy', [], { values: { audience: audience.name, window: name } })),
        ),
  );
  return [...new Map(gaps.map((each) => [JSON.stringify(each.values), each])).values()];
}
