import { levelTasks } from '@backcast/scheduling/level-tasks';
import type { Task, TasksFacts } from '@backcast/planning/tasks-facts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { june, task, withTasks } from '../../test/tasks-facts.js';
import { derivePlan } from '../derive-plan.js';
import type { EventFacts } from '../plan-shape.js';
import { acceptStarts, levelInput } from './level-preparation.js';

const level = (facts: EventFacts): TasksFacts => {
  const plan = derivePlan(facts, june);
  const { tasks } = levelTasks(levelInput(facts, plan, june)!, { schedules: 300, seed: 1 });
  return acceptStarts(facts, plan, june, tasks);
};
const overloads = (facts: EventFacts) => derivePlan(facts, june).tasks.overloads;
const withFacts = (facts: EventFacts, tasks: TasksFacts): EventFacts => ({
  ...facts,
  sections: { ...facts.sections, tasks },
});

describe('starts for people who have too much on a day', () => {
  const he = { ownerId: 'he', dueDays: 1 };

  test('two tasks of the last day come one after the other, the tasks of others stay where they are', () => {
    const facts = withTasks([task('a', 2, [], he), task('b', 3, [], he), task('c', 1, [], { ownerId: 'xu' })]);
    expect(overloads(facts).map(({ date }) => date)).toEqual(['2027-07-08', '2027-07-09']);
    const tasks = level(facts);
    expect(overloads(withFacts(facts, tasks))).toEqual([]);
    expect(tasks.tasks.find(({ id }) => id === 'c')!.startOn).toBeNull();
  });

  test('what comes before moves along, and nobody is given work while away', () => {
    const away = { id: 'c', personId: 'he', percent: 100, awayFrom: '2027-06-23', awayTo: '2027-06-25' };
    const facts = withTasks(
      [task('first', 2, [], { ownerId: 'xu' }), task('a', 2, ['first'], he), task('b', 2, [], he)],
      {
        capacities: [away],
      },
    );
    const tasks = level(facts);
    const after = derivePlan(withFacts(facts, tasks), june).tasks;
    expect(after.overloads).toEqual([]);
    const rows = new Map(after.rows.map((row) => [row.key, row]));
    expect(rows.get('first')!.planned.to < rows.get('a')!.planned.from).toBe(true);
  });

  test('a start that somebody chose, what has begun, and what nobody has to move for stay', () => {
    const begun: Partial<Task> = { ...he, state: 'started', startedOn: '2027-06-21' };
    const facts = withTasks([
      task('a', 3, [], begun),
      task('b', 3, [], { ...he, startOn: '2027-06-22' }),
      task('c', 1, [], he),
    ]);
    const { tasks } = level(facts);
    expect(tasks.map(({ startOn }) => startOn)).toEqual([null, '2027-06-22', null]);
  });

  test('without a date there is nothing to be ready for', () => {
    const facts = withTasks([task('a', 1)], {}, null);
    expect(levelInput(facts, derivePlan(facts, june), june)).toBeNull();
  });
});

test('one person with few enough tasks ends with no day too full, and nothing is late', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(lengths, (all) => {
      const facts = withTasks(all.map((days, at) => task(`t${at}`, days, [], { ownerId: 'he', dueDays: 1 })));
      const after = derivePlan(withFacts(facts, level(facts)), june).tasks;
      expect(after.overloads).toEqual([]);
      expect(after.leastSlack).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 25 },
  );
});
