import { expect, test } from '@jest/globals';
import { june, scriptChain, task, withTasks } from '../../test/tasks-facts.js';
import { derivePlan } from '../derive-plan.js';
import type { EventFacts } from '../plan-shape.js';
import { ownDeadlines } from './own-deadlines.js';

const of = (facts: EventFacts, personId: string) => ownDeadlines(facts, derivePlan(facts, june), personId);

test('one’s own tasks by name, role and help, at their latest; what is done or others do is left out', () => {
  const tasks = scriptChain().map((each) => ({
    ...each,
    ownerId: each.id === 'draft' ? 'fang' : null,
    helperId: each.id === 'printed' ? 'fang' : null,
    role: each.id === 'approved' ? ('program' as const) : each.role,
  }));
  const done = { ...task('done', 1), ownerId: 'fang', state: 'done' as const, doneOn: '2027-06-01' };
  const facts = withTasks([...tasks, done], { holders: [{ id: 'h', role: 'program', personId: 'fang' }] });
  const rows = derivePlan(facts, june).tasks.rows;
  const own = of(facts, 'fang');
  expect(own.map((each) => each.task.id)).toEqual(['draft', 'approved', 'printed']);
  for (const {
    task: { id },
    startBy,
    doneBy,
  } of own)
    expect({ from: startBy, to: doneBy }).toEqual(rows.find(({ key }) => key === id)!.latest);
  expect(of(facts, 'sun')).toEqual([]);
});

test('without a date of the event a task stands where it would be done', () => {
  const facts = withTasks([{ ...task('a', 2), ownerId: 'fang' }], {}, null);
  const [row] = derivePlan(facts, june).tasks.rows;
  expect(of(facts, 'fang')).toMatchObject([{ slackDays: null, startBy: row!.planned.from, doneBy: row!.planned.to }]);
});
