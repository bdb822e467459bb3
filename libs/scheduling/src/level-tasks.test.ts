import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DependencyCycleError } from './dependency-cycle-error.js';
import type { LevelInput, LevelPerson, LevelTask } from './level-shape.js';
import { levelInSteps, levelTasks } from './level-tasks.js';

const task = (id: string, days: number, part: Partial<LevelTask> = {}): LevelTask => ({
  ...{ id, days, load: 100, owners: ['he'], candidates: [], after: [], notBefore: null, dueDay: null },
  ...{ startDay: null, pauses: false, ...part },
});
const after = (...ids: string[]) => ids.map((id) => ({ id, lagDays: 0 }));
const plan = (tasks: LevelTask[], people: LevelPerson[] = []): LevelInput => ({ tasks, people, calendarDays: 20 });
const level = (tasks: LevelTask[], people: LevelPerson[] = []) =>
  levelTasks(plan(tasks, people), { schedules: 200, seed: 1 });
const startsOf = (tasks: LevelTask[], people: LevelPerson[] = []) =>
  level(tasks, people).tasks.map(({ startDay }) => startDay);

describe('nobody does two days’ work in one', () => {
  test('two full days of one person come one after the other, of two people together', () => {
    expect(startsOf([task('a', 2), task('b', 3)]).sort()).toEqual([0, 2]);
    expect(startsOf([task('a', 2), task('b', 3, { owners: ['xu'] })])).toEqual([0, 0]);
  });

  test('two halves fit into a day, and a third does not', () => {
    const half = (id: string) => task(id, 2, { load: 50 });
    expect(startsOf([half('a'), half('b'), half('c')]).sort()).toEqual([0, 0, 2]);
  });

  test('what is due first is done first', () => {
    const found = level([task('later', 3), task('soon', 2, { dueDay: 2 })]);
    expect(found.tasks.map(({ startDay }) => startDay)).toEqual([2, 0]);
    expect(found).toMatchObject({ lateDays: 0, endDay: 5, isProvenBest: true });
  });

  test('who is on it with somebody else needs a day that both have', () => {
    const days = [0, 0, 100];
    const together = task('rehearsal', 1, { owners: ['he', 'xu'] });
    expect(startsOf([together], [{ id: 'xu', usual: 100, days }])).toEqual([2]);
  });

  test('part-time takes more days than full-time', () => {
    const found = level([task('a', 3)], [{ id: 'he', usual: 50, days: [] }]);
    expect(found.tasks[0]).toMatchObject({ startDay: 0, finishDay: 6 });
  });

  test('what takes nobody’s time waits for nobody', () => {
    expect(startsOf([task('permit', 9, { owners: [] }), task('a', 1)])).toEqual([0, 0]);
  });
});

describe('what people have put somewhere', () => {
  test('stays, and the others share what it leaves', () => {
    expect(startsOf([task('put', 3, { startDay: 1 }), task('free', 2)])).toEqual([1, 4]);
  });

  test('holds up what waits for it and is waited for in time', () => {
    const tasks = [task('before', 1), task('put', 2, { startDay: 3, after: after('before') })];
    const found = level([...tasks, task('then', 1, { after: [{ id: 'put', lagDays: 2 }], owners: ['xu'] })]);
    expect(found.tasks.map(({ startDay }) => startDay)).toEqual([0, 3, 7]);
  });

  test('may have begun before today', () => {
    expect(startsOf([task('begun', 5, { startDay: -3 }), task('next', 1, { after: after('begun') })])).toEqual([-3, 2]);
  });
});

describe('people', () => {
  test('of whom one could do it: who has the most room', () => {
    const shared = { owners: [], candidates: ['he', 'xu'] };
    const found = level([task('a', 4), task('b', 2, shared), task('c', 3, shared)]);
    expect(found.tasks.map(({ chosen }) => chosen)).toEqual([null, 'xu', 'xu']);
    const away = [{ id: 'xu', usual: 100, days: Array<number>(18).fill(0) }];
    expect(level([task('b', 2, shared)], away).tasks[0]!.chosen).toBe('he');
  });

  test('without any time are told and hold up nobody', () => {
    const found = level(
      [task('a', 2, { owners: ['gone'] }), task('b', 1, { after: after('a') })],
      [{ id: 'gone', usual: 0, days: [] }],
    );
    expect(found.impossible).toEqual(['a']);
    expect(found.tasks.map(({ startDay }) => startDay)).toEqual([0, 2]);
  });
});

describe('what cannot be', () => {
  test('a circle names the tasks of the input, also where one is put somewhere', () => {
    const tasks = [task('x', 1), task('a', 1, { after: after('b'), startDay: 4 }), task('b', 1, { after: after('a') })];
    expect(() => level(tasks)).toThrow(expect.objectContaining({ tasks: expect.arrayContaining([1, 2]) }));
    expect(() => level(tasks)).toThrow(DependencyCycleError);
  });

  test.each([
    ['tasks[0].after', task('a', 1, { after: after('nobody') })],
    ['tasks[0].load', task('a', 1, { load: 0 })],
    ['tasks[0].load', task('a', 1, { load: 101 })],
    ['tasks[0].days', task('a', 0.5)],
    ['tasks[0].days', task('a', -1)],
  ])('%s is named', (field, wrong) => {
    expect(() => level([wrong])).toThrow(expect.objectContaining({ field }));
  });
});

const inputs: fc.Arbitrary<LevelInput> = fc
  .record({
    tasks: fc.array(
      fc.record({
        days: fc.nat(4),
        load: fc.constantFrom(25, 50, 100),
        owner: fc.nat(2),
        isShared: fc.boolean(),
        startDay: fc.option(fc.integer({ min: -2, max: 9 }), { freq: 5 }),
        dueDay: fc.option(fc.nat(20)),
        pauses: fc.boolean(),
        waitsFor: fc.option(fc.nat(9)),
      }),
      { minLength: 1, maxLength: 10 },
    ),
    people: fc.array(
      fc.record({ usual: fc.constantFrom(50, 100), days: fc.array(fc.constantFrom(0, 50, 100), { maxLength: 9 }) }),
      { maxLength: 3 },
    ),
  })
  .map(({ tasks, people }) => ({
    calendarDays: 15,
    people: people.map((person, at) => ({ id: `p${at}`, ...person })),
    tasks: tasks.map(({ owner, isShared, waitsFor, ...each }, at) => ({
      ...{ id: `t${at}`, notBefore: null, ...each },
      ...(isShared ? { owners: [], candidates: ['p0', 'p1', 'p2'] } : { owners: [`p${owner}`], candidates: [] }),
      after: waitsFor !== null && waitsFor < at ? [{ id: `t${waitsFor}`, lagDays: 0 }] : [],
    })),
  }));

describe('on any preparation', () => {
  test('the tasks placed here fit into the days that people have left', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { tasks, impossible } = levelTasks(input, { schedules: 60, seed: 1 });
        expect(impossible).toEqual([]);
        for (const id of ['p0', 'p1', 'p2'])
          for (let day = 0; day < 60; day += 1)
            expect(usedBy(input, tasks, id, day)).toBeLessThanOrEqual(hasOn(input, id, day));
      }),
    );
  });

  const hasOn = ({ people }: LevelInput, id: string, day: number): number => {
    const person = people.find((each) => each.id === id);
    return person ? (person.days[day] ?? person.usual) : 100;
  };
  /** Free tasks without pauses, with the share that a full day of theirs takes; others fit in what these leave. */
  const usedBy = (input: LevelInput, placed: ReturnType<typeof level>['tasks'], id: string, day: number): number =>
    input.tasks.reduce((sum, { startDay, pauses, owners, load }, at) => {
      const { startDay: start, finishDay: finish, chosen } = placed[at]!;
      const isOnIt = startDay === null && !pauses && (chosen === id || owners.includes(id));
      const usual = input.people.find((each) => each.id === id)?.usual ?? 100;
      return sum + (isOnIt && start <= day && day < finish ? Math.min(load, usual) : 0);
    }, 0);

  test('what is put stays, what waits comes after, and the search is no later than the plain rule', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const found = levelTasks(input, { schedules: 60, seed: 2 });
        const placeOf = new Map(found.tasks.map((each) => [each.id, each]));
        for (const { id, startDay, after: before } of input.tasks) {
          if (startDay !== null) expect(placeOf.get(id)!.startDay).toBe(startDay);
          else
            for (const link of before)
              expect(placeOf.get(id)!.startDay).toBeGreaterThanOrEqual(placeOf.get(link.id)!.finishDay);
        }
        expect(found.lateDays).toBeLessThanOrEqual(levelTasks(input, { schedules: 1, seed: 2 }).lateDays);
      }),
    );
  });

  test('step by step it comes to the same', () => {
    const input = plan(Array.from({ length: 20 }, (_, at) => task(`${at}`, 1 + (at % 4), { dueDay: 3 + at })));
    const search = levelInSteps(input, { schedules: 350, seed: 4 });
    let step = search.next();
    let steps = 0;
    for (; !step.done; step = search.next()) steps += 1;
    expect(steps).toBeGreaterThan(1);
    expect(levelTasks(input, { schedules: 350, seed: 4 })).toEqual(step.value);
    const stopped = levelTasks(input, { schedules: 350, seed: 4, shouldStop: () => true });
    expect(stopped.schedules).toBeLessThan(110);
  });
});
