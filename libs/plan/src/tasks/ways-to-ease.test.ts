import type { TasksFacts } from '@backcast/planning/tasks-facts';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { june, task, withTasks } from '../../test/tasks-facts.js';
import { derivePlan } from '../derive-plan.js';
import type { EventFacts } from '../plan-shape.js';
import { waysToEase } from './ways-to-ease.js';

const waysOf = (facts: EventFacts) => waysToEase(facts, derivePlan(facts, june), june);
const overloadsOf = (facts: EventFacts) => derivePlan(facts, june).tasks.overloads;
const owned = (id: string, days: number, ownerId: string | null, more = {}) => task(id, days, [], { ownerId, ...more });
/** Two tasks of Fang on the same two last days before the event. */
const both = [owned('a', 2, 'fang'), owned('b', 2, 'fang')];

test('of two tasks on the same days one is given to whoever has them free, and nobody is overloaded', () => {
  const facts = withTasks([...both, owned('c', 1, 'sun', { dueDays: 6 })]);
  expect(overloadsOf(facts)).toHaveLength(2);
  const [first] = waysOf(facts);
  expect(first!.changes).toEqual([{ kind: 'give', taskId: 'a', from: 'fang', to: 'sun' }]);
  expect(first!.facts.sections.tasks.tasks[0]).toMatchObject({ ownerId: 'sun', days: 2 });
  expect(overloadsOf(first!.facts)).toEqual([]);
});

test('whoever fills the role comes first, also where they do more', () => {
  const busy = [
    owned('c', 1, 'sun', { dueDays: 6 }),
    owned('d', 1, 'sun', { dueDays: 8 }),
    owned('e', 1, 'wu', { dueDays: 6 }),
  ];
  const holders: TasksFacts['holders'] = [{ id: 'h', role: both[0]!.role, personId: 'sun' }];
  expect(waysOf(withTasks([...both, ...busy], { holders }))[0]!.changes).toMatchObject([{ to: 'sun' }]);
  expect(waysOf(withTasks([...both, ...busy]))[0]!.changes).toMatchObject([{ to: 'wu' }]);
});

test('nothing is given to who is busy or away, nor what has begun; nothing where nobody is overloaded', () => {
  const sun = owned('c', 2, 'sun');
  expect(waysOf(withTasks([...both, sun]))).toEqual([]);
  const away = { id: 'x', personId: 'sun', percent: 100, awayFrom: '2027-07-01', awayTo: null };
  const early = owned('c', 1, 'sun', { dueDays: 9 });
  expect(waysOf(withTasks([...both, early], { capacities: [away] }))).toEqual([]);
  const begun = both.map((each) => ({ ...each, state: 'started' as const, startedOn: june.today }));
  expect(waysOf(withTasks([...begun, early]))).toEqual([]);
  expect(waysOf(withTasks([both[0]!, early]))).toEqual([]);
});

test('every way leaves fewer days too full and makes no other so', () => {
  const people = ['fang', 'sun', 'wu'];
  const some = fc.array(
    fc.record({
      days: fc.integer({ min: 1, max: 4 }),
      who: fc.integer({ min: 0, max: 2 }),
      due: fc.integer({ min: 1, max: 8 }),
    }),
    { minLength: 2, maxLength: 8 },
  );
  fc.assert(
    fc.property(some, (all) => {
      const facts = withTasks(
        all.map(({ days, who, due }, at) => owned(`t${at}`, days, people[who]!, { dueDays: due })),
      );
      const before = overloadsOf(facts);
      const days = new Set(before.map(({ personId, date }) => `${personId} ${date}`));
      for (const way of waysOf(facts)) {
        const after = overloadsOf(way.facts);
        expect(after.length).toBeLessThan(before.length);
        expect(after.every(({ personId, date }) => days.has(`${personId} ${date}`))).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
