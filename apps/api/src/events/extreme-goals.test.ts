import { expect, test } from '@jest/globals';
import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { GoalBody } from '@backcast/contracts/events/goal';
import { PlanView } from '@backcast/contracts/events/plan';
import { derivePlan } from '@backcast/plan/derive-plan';
import { emptySections } from '@backcast/planning/event-sections';
import { z } from 'zod';
import { Chance, valueOf } from '../testing/fuzz-values.js';

test('every goal that the contract lets in has a plan that the contract lets out', () => {
  // Without its id, which would make it a reference to itself.
  const schema = z.toJSONSchema(z.object(GoalBody.shape), { target: 'openapi-3.0' }) as Record<string, unknown>;
  const chance = new Chance(5);
  const context = { today: '2027-01-01', calendar: cnWorkCalendar, rules: [] };
  const rest = { setting: null, place: '', sections: emptySections, duties: [] };
  const when = { date: null, startTime: null, endTime: null };
  let planned = 0;
  for (let round = 0; round < 3_000; round += 1) {
    const goal = GoalBody.safeParse(valueOf(schema, {}, chance));
    if (!goal.success) continue;
    const sessions = [{ id: 'a', name: '', room: '', capacityPeople: chance.pick([null, 1, 120, 200_000]), ...when }];
    const pins = chance.in(0.5) ? {} : { 'target.floor': 0, 'funnel.confirmations': chance.pick([0, 1, 1_000_000]) };
    const plan = { today: context.today, ...derivePlan({ goal: goal.data, sessions, pins, ...rest }, context) };
    expect([PlanView.safeParse(plan).error?.issues, goal.data]).toEqual([undefined, goal.data]);
    planned += 1;
  }
  expect(planned).toBeGreaterThan(300);
});
