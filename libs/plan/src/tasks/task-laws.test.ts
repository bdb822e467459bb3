import { workDaysFrom } from '@backcast/planning/tasks/work-days';
import type { Task } from '@backcast/planning/tasks-facts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { june, task, withTasks } from '../../test/tasks-facts.js';
import { deriveTasks } from './derive-tasks.js';
import { preparationDays } from './preparation-days.js';
import type { TaskRow } from './task-shape.js';

/** Tasks that wait only for earlier ones, some done or begun, some with days of their own. */
const tasks = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 6 }),
      after: fc.array(fc.record({ back: fc.integer({ min: 1, max: 4 }), lag: fc.integer({ min: -2, max: 3 }) }), {
        maxLength: 3,
      }),
      dueDays: fc.option(fc.integer({ min: 0, max: 10 })),
      state: fc.constantFrom<Task['state']>('open', 'open', 'open', 'started', 'blocked', 'done'),
      startOn: fc.option(fc.constantFrom('2027-06-20', '2027-06-24', '2027-07-05')),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ days, after, dueDays, state, startOn }, at): Task => {
      const on = [...new Set(after.map(({ back }) => at - back).filter((place) => place >= 0))];
      const links = on.map((place, i) => `t${place}:${after[i]!.lag}`);
      const startedOn = state === 'started' || state === 'done' ? '2027-06-18' : null;
      const doneOn = state === 'done' ? '2027-06-21' : null;
      return task(`t${at}`, days, links, { dueDays, state, startOn, startedOn, doneOn });
    }),
  );
const rowsOf = (all: Task[]): TaskRow[] => deriveTasks(withTasks(all), june, []).rows;
const byKey = (rows: TaskRow[]) => new Map(rows.map((row) => [row.key, row]));
const days = workDaysFrom(june.calendar, june.today, '2027-07-10');

describe('laws of counting back', () => {
  test('a latest start before the earliest is always reported as negative slack, and only then', () => {
    fc.assert(
      fc.property(tasks, (all) => {
        for (const { latest, earliest, slackDays, isCritical } of rowsOf(all)) {
          if (latest === null) continue;
          expect(slackDays! < 0).toBe(latest.from < earliest!.from);
          if (slackDays! < 0) expect(isCritical).toBe(true);
        }
      }),
    );
  });

  test('nothing is planned before today unless it has begun, and durations are kept', () => {
    fc.assert(
      fc.property(tasks, (all) => {
        for (const { state, planned, latest, earliest, daysLeft } of rowsOf(all)) {
          if (state === 'done') continue;
          if (state !== 'started') expect(planned.from >= june.today).toBe(true);
          for (const span of [latest!, earliest!, ...(state === 'started' ? [] : [planned])])
            expect(days.through(span.to) - days.before(span.from)).toBe(Math.max(1, daysLeft));
        }
      }),
    );
  });

  test('every task stands after what it waits for, at its earliest and at its latest', () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const rows = byKey(rowsOf(all));
        for (const row of rows.values())
          for (const { on, lagDays } of row.after)
            for (const which of ['earliest', 'latest'] as const) {
              const [before, after] = [rows.get(on)![which]!, row[which]!];
              const start = row.daysLeft === 0 ? days.through(after.to) : days.before(after.from);
              expect(start).toBeGreaterThanOrEqual(days.through(before.to) + lagDays);
            }
      }),
    );
  });

  test('a day more for one task never lets another begin later; without the task none is tighter', () => {
    fc.assert(
      fc.property(tasks, fc.nat(), (all, pick) => {
        const at = pick % all.length;
        const rows = byKey(rowsOf(all));
        const longer = byKey(rowsOf(all.map((each, i) => (i === at ? { ...each, days: each.days + 1 } : each))));
        const fewer = byKey(rowsOf(all.filter((_each, i) => i !== at)));
        for (const [key, { latest, slackDays }] of rows) {
          if (latest === null) continue;
          expect(longer.get(key)!.latest!.from <= latest.from).toBe(true);
          const without = fewer.get(key);
          if (without) expect(without.slackDays!).toBeGreaterThanOrEqual(slackDays!);
        }
      }),
    );
  });

  test('deriving again says the same, and the order of the list does not matter', () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const once = deriveTasks(withTasks(all), june, []);
        expect(deriveTasks(withTasks(structuredClone(all)), june, [])).toEqual(once);
        const turned = byKey(rowsOf([...all].reverse()));
        for (const row of once.rows)
          expect(turned.get(row.key)).toMatchObject({ latest: row.latest, earliest: row.earliest });
      }),
    );
  });

  test('the days that preparation needs are exactly those that an event needs so that nothing is late', () => {
    fc.assert(
      fc.property(tasks, (drawn) => {
        const all = drawn.map((each) => ({ ...each, startOn: null, dueDays: each.dueDays === 0 ? 1 : each.dueDays }));
        const needed = preparationDays(withTasks(all), june);
        fc.pre(needed > 0);
        const plain = workDaysFrom(june.calendar, june.today);
        const slackAt = (date: string): number =>
          deriveTasks(withTasks(all, {}, date), june, []).leastSlack ?? Infinity;
        expect(slackAt(plain.dateAt(needed))).toBeGreaterThanOrEqual(0);
        expect(slackAt(plain.dateAt(needed - 1))).toBeLessThan(0);
      }),
    );
  });
});
