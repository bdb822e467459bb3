import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { emptySections } from '@backcast/planning/event-sections';
import type { GoalFacts, Pins } from '@backcast/planning/goal-facts';
import { goalFromTemplate } from '@backcast/planning/goal-templates';
import type { DeriveContext, EventFacts, PlanSession } from '../src/plan-shape.js';

/** The seminar of the tests: 60 families wanted, three seminars of history, a hall of 400, nothing pinned. */
export function seminar(
  goal: Partial<GoalFacts> = {},
  sessions: PlanSession[] = [hall(400)],
  pins: Pins = {},
): EventFacts {
  const template = goalFromTemplate('education-seminar');
  const own: Partial<GoalFacts> = {
    balanced: 60,
    forward: {
      comparables: [38, 40, 42].map((result, i) => ({ name: `seminar ${i + 1}`, result })),
      newProducts: 6,
      newPeople: 5,
      policy: 3,
    },
    backward: { kind: 'amount', amountMinor: 58_800_000, averageDealMinor: 980_000 },
    rates: {
      reach: { kind: 'assumption', rate: 0.774, weight: 40, by: 'template' },
      confirm: { kind: 'assumption', rate: 0.542, weight: 40, by: 'person' },
      'turn-up': { kind: 'history', successes: 416, trials: 520, from: '2026 spring, summer, autumn' },
      close: { kind: 'history', successes: 120, trials: 416, from: '2026 spring, summer, autumn' },
    },
    staffPeople: 0,
    prospectsOnList: 620,
  };
  return {
    goal: { ...template, ...own, ...goal },
    sessions,
    pins,
    setting: 'indoors',
    place: '',
    sections: emptySections,
    duties: [],
  };
}

export const hall = (capacityPeople: number | null, id = 'session-1'): PlanSession => ({
  id,
  name: '',
  room: '',
  capacityPeople,
  ...{ date: '2027-07-10', startTime: '14:00', endTime: '17:00' },
});

export const today: DeriveContext = { today: '2027-06-22', calendar: cnWorkCalendar, rules: [] };
