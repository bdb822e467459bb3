import type { Task, TasksFacts } from '@backcast/planning/tasks-facts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { june, scriptChain, task, withTasks } from '../../test/tasks-facts.js';
import { derivePlan } from '../derive-plan.js';
import type { EventFacts } from '../plan-shape.js';
import { changed, waysToFit } from './ways-to-fit.js';

const waysOf = (facts: EventFacts) => waysToFit(facts, derivePlan(facts, june), june);
const chain = (change: (tasks: Task[]) => Task[] = (tasks) => tasks, more: Partial<TasksFacts> = {}) =>
  waysOf(withTasks(change(scriptChain()), more));
const leastSlack = (facts: EventFacts): number | null => derivePlan(facts, june).tasks.leastSlack;

describe('a preparation that needs yesterday', () => {
  test('by one day: an overlap first, then a day less, then dropping, then another date', () => {
    const ways = chain();
    expect(ways[0]!.changes).toEqual([{ kind: 'overlap', taskId: 'approved', on: 'draft', days: 1 }]);
    const kinds = ways.map(({ changes }) => changes[0]!.kind);
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    // The 11th and 12th win no working day.
    expect(ways.at(-1)!.changes).toEqual([{ kind: 'move-date', from: '2027-07-10', to: '2027-07-13' }]);
    expect(ways.some(({ changes }) => changes[0]?.kind === 'shorten' && changes[0].taskId === 'printed')).toBe(true);
  });

  test('a second person is offered only who prepares too and has the days free', () => {
    const owned = (tasks: Task[]): Task[] =>
      tasks.map((each) => ({ ...each, ownerId: each.id === 'rehearsal' ? 'sun' : 'fang' }));
    const help = chain(owned).flatMap(({ changes }) => changes.filter(({ kind }) => kind === 'help'));
    expect(help).toContainEqual({ kind: 'help', taskId: 'draft', personId: 'sun', from: 4, to: 3 });
    const away = { id: 'c', personId: 'sun', percent: 50, awayFrom: null, awayTo: null };
    const none = chain(owned, { capacities: [away] });
    expect(none.some(({ changes }) => changes.some(({ kind }) => kind === 'help'))).toBe(false);
  });

  test('dropping the handout drops all of it, and who waited for it waits for what it waited for', () => {
    const keyed = (tasks: Task[]): Task[] =>
      tasks.map((each) => (keys[each.id] ? { ...each, key: keys[each.id]! } : { ...each, key: 'script-draft' }));
    const drop = chain(keyed).find(({ changes }) => changes[0]!.kind === 'drop')!;
    expect(drop.changes).toEqual([{ kind: 'drop', taskIds: ['designed', 'printed', 'counted'] }]);
    const left = drop.facts.sections.tasks.tasks;
    expect(left.find(({ id }) => id === 'rehearsal')!.after.map(({ on }) => on)).toEqual(['approved']);
  });

  test('two late chains that share nothing need two changes', () => {
    const other = [task('a', 8), task('b', 8, ['a'])];
    const [both, moved] = waysOf(withTasks([...scriptChain(), ...other]));
    expect(both!.changes).toHaveLength(2);
    expect(moved!.changes).toMatchObject([{ kind: 'move-date' }]);
    expect(leastSlack(both!.facts)).toBeGreaterThanOrEqual(0);
  });

  test('nothing is offered where nothing is late, or where there is no date', () => {
    expect(waysOf(withTasks([task('a', 1)]))).toEqual([]);
    expect(waysOf(withTasks(scriptChain(), {}, null))).toEqual([]);
  });
});

// How fast it is, the bench says; here it must only come to an end, on a busy machine too.
test('a hundred late tasks and a thousand do not make it search without end', () => {
  for (const count of [100, 1000]) {
    const chains = Array.from({ length: count }, (_none, at) => task(`t${at}`, 3, at % 25 === 0 ? [] : [`t${at - 1}`]));
    const facts = withTasks(chains);
    const plan = derivePlan(facts, june);
    expect(plan.tasks.rows.filter(({ slackDays }) => (slackDays ?? 0) < 0)).toHaveLength(count);
    const from = performance.now();
    waysToFit(facts, plan, june);
    expect(performance.now() - from).toBeLessThan(20_000);
  }
}, 60_000);

test('every way leaves nothing late, and leaving out one of several changes does', () => {
  const chains = fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 }), { maxLength: 3 });
  fc.assert(
    fc.property(chains, (all) => {
      const tasks = all.flatMap((lengths, c) =>
        lengths.map((days, at) => task(`${c}-${at}`, days, at === 0 ? [] : [`${c}-${at - 1}`])),
      );
      for (const { facts, changes } of waysOf(withTasks(tasks))) {
        expect(leastSlack(facts)).toBeGreaterThanOrEqual(0);
        for (const change of changes.length > 1 ? changes : []) {
          const without = changes.filter((each) => each !== change).reduce(changed, withTasks(tasks));
          expect(leastSlack(without)).toBeLessThan(0);
        }
      }
    }),
    { numRuns: 40 },
  );
});

const order = ['overlap', 'shorten', 'help', 'drop', 'move-date'];
const keys: Record<string, Task['key']> = {
  designed: 'handouts-designed',
  printed: 'handouts-printed',
  counted: 'handouts-counted',
};
