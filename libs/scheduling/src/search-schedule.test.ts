import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { projects } from '../test/project-arbitrary.js';
import { checkSchedule } from './check-schedule.js';
import { DependencyCycleError } from './dependency-cycle-error.js';
import type { ResourceProject } from './resource-project.js';
import { searchInSteps, searchSchedule, type FoundSchedule } from './search-schedule.js';
import { buildScheduleModel } from './schedule-model.js';
import { scheduleRunner } from './schedule-runner.js';
import { SchedulingRangeError } from './scheduling-range-error.js';

const FEW = { schedules: 40, seed: 1 };
const costOf = ({ lateness, makespan }: Pick<FoundSchedule, 'lateness' | 'makespan'>): number =>
  lateness * 1e6 + makespan;

describe('on any project', () => {
  test('a schedule keeps first days, lengths, dependencies and capacities, and says its lateness and its end', () => {
    fc.assert(
      fc.property(projects, fc.nat(), (project, seed) => {
        const found = searchSchedule(project, { schedules: 40, seed });
        expect(checkSchedule(project, found)).toEqual([]);
        const late = found.finishes.map((finish, task) => Math.max(0, finish - (project.deadlines?.[task] ?? finish)));
        expect(found.lateness).toBe(late.reduce((sum, each) => sum + each, 0));
        expect(found.makespan).toBe(Math.max(...found.finishes));
      }),
      { numRuns: 300 },
    );
  });

  test('no more schedules are made than were asked for, and the same seed finds the same', () => {
    fc.assert(
      fc.property(projects, fc.integer({ min: 1, max: 130 }), fc.nat(), (project, schedules, seed) => {
        const found = searchSchedule(project, { schedules, seed });
        expect(found.schedules).toBeLessThanOrEqual(schedules);
        if (!found.isProvenBest) expect(found.schedules).toBe(schedules);
        expect(searchSchedule(project, { schedules, seed })).toEqual(found);
      }),
    );
  });

  test('it is never worse than the plain latest-finish rule', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const plain = searchSchedule(project, { schedules: 1, seed: 1 });
        expect(costOf(searchSchedule(project, FEW))).toBeLessThanOrEqual(costOf(plain));
      }),
    );
  });

  test('no order of up to five tasks is better than what is called best, and none worse is called so', () => {
    fc.assert(
      fc.property(projects, (project) => {
        fc.pre(project.durations.length <= 5);
        const least = bestOfAllOrders(project);
        const found = searchSchedule(project, { schedules: 200, seed: 1 });
        expect(costOf(found)).toBeGreaterThanOrEqual(least);
        if (found.isProvenBest) expect(costOf(found)).toBe(least);
      }),
    );
  });
});

/** Of a regular measure such as these, some order makes the best schedule (Sprecher, Kolisch and Drexl, 1995). */
function bestOfAllOrders(project: ResourceProject): number {
  const runner = scheduleRunner(buildScheduleModel(project));
  const orders = permutations(project.durations.map((_, task) => task));
  return Math.min(...orders.map((order) => costOf(runner.forward(Float64Array.from(order)))));
}

const permutations = (list: readonly number[]): number[][] =>
  list.length === 0
    ? [[]]
    : list.flatMap((first) => permutations(list.filter((each) => each !== first)).map((rest) => [first, ...rest]));

/** More than its two resources can do in time: 24 tasks in chains of three. */
const crowded: ResourceProject = {
  durations: Array.from({ length: 24 }, (_, task) => 1 + ((task * 7) % 5)),
  dependencies: Array.from({ length: 16 }, (_, task) => ({ before: task, after: task + 8 })),
  requests: Array.from({ length: 24 }, (_, task) => [1 + ((task * 5) % 3), (task * 3) % 4]),
  capacities: [4, 4],
  deadlines: Array.from({ length: 24 }, (_, task) => (task % 4 === 0 ? task + 4 : null)),
};

describe('a search', () => {
  test('that is interrupted gives the best so far, which is a whole schedule', () => {
    const seen: number[] = [];
    const found = searchSchedule(crowded, { schedules: 100_000, seed: 3 }, ({ schedules }) => {
      seen.push(schedules);
      return seen.length === 3;
    });
    expect(seen).toHaveLength(3);
    expect(found.schedules).toBe(seen[2]);
    expect(found.schedules).toBeLessThan(310);
    expect(checkSchedule(crowded, found)).toEqual([]);
  });

  test('never gets worse while it goes on', () => {
    let last = Infinity;
    let steps = 0;
    for (const found of searchInSteps(crowded, { schedules: 1500, seed: 5 })) {
      expect(costOf(found)).toBeLessThanOrEqual(last);
      last = costOf(found);
      steps += 1;
    }
    expect(steps).toBeGreaterThan(10);
  });

  test('finds less lateness than the plain rule where there is some to find', () => {
    const plain = searchSchedule(crowded, { schedules: 1, seed: 1 });
    const found = searchSchedule(crowded, { schedules: 1500, seed: 1 });
    expect(plain.lateness).toBeGreaterThan(0);
    expect(found.lateness).toBeLessThan(plain.lateness);
  });

  test('puts lateness before length', () => {
    // One person: the task of 5 first is as short, but breaks the other's deadline.
    const project = {
      durations: [5, 1],
      dependencies: [],
      requests: [[1], [1]],
      capacities: [1],
      deadlines: [null, 1],
    };
    expect(searchSchedule(project, FEW)).toMatchObject({ lateness: 0, makespan: 6, isProvenBest: true });
  });

  test('of nothing is over at once', () => {
    const empty = { durations: [], dependencies: [], requests: [], capacities: [] };
    expect(searchSchedule(empty, FEW)).toMatchObject({ makespan: 0, schedules: 1, isProvenBest: true });
  });
});

describe('somebody who is away', () => {
  const away = [
    { from: 0, capacity: 1 },
    { from: 2, capacity: 0 },
    { from: 5, capacity: 1 },
  ];
  const project = { durations: [3], dependencies: [], requests: [[1]], capacities: [away] };

  test('lets a task wait that can go on afterwards', () => {
    const { starts, finishes } = searchSchedule({ ...project, pauses: [true] }, FEW);
    expect([starts[0], finishes[0]]).toEqual([0, 6]);
  });

  test('lets a task begin later that needs its days in one piece', () => {
    const { starts, finishes } = searchSchedule(project, FEW);
    expect([starts[0], finishes[0]]).toEqual([5, 8]);
  });
});

describe('what no schedule can be made from', () => {
  const project: ResourceProject = { durations: [1, 2], dependencies: [], requests: [[1], [1]], capacities: [2] };
  test.each<[string, Partial<ResourceProject>]>([
    ['requests[1][0]', { requests: [[1], [3]] }],
    ['requests[0][0]', { requests: [[-1], [1]] }],
    ['requests.length', { requests: [[1]] }],
    ['requests[0].length', { requests: [[1, 1], [1]] }],
    ['durations[0]', { durations: [1.5, 2] }],
    [
      'durations',
      {
        durations: [1e6, 1e6],
        capacities: [2, 2, 2, 2, 2, 2],
        requests: [
          [0, 0, 0, 0, 0, 0],
          [0, 0, 0, 0, 0, 0],
        ],
      },
    ],
    ['capacities[0][0].from', { capacities: [[{ from: 1, capacity: 2 }]] }],
    [
      'capacities[0][1].from',
      {
        capacities: [
          [
            { from: 0, capacity: 2 },
            { from: 0, capacity: 3 },
          ],
        ],
      },
    ],
    ['capacities[0]', { capacities: [NaN] }],
    ['deadlines[1]', { deadlines: [null, 0.5] }],
  ])('%s is named', (field, change) => {
    expect(() => searchSchedule({ ...project, ...change }, FEW)).toThrow(expect.objectContaining({ field }));
  });

  test('a circle, and no schedule at all', () => {
    const circle = {
      ...project,
      dependencies: [
        { before: 0, after: 1 },
        { before: 1, after: 0 },
      ],
    };
    expect(() => searchSchedule(circle, FEW)).toThrow(DependencyCycleError);
    expect(() => searchSchedule(project, { schedules: 0, seed: 1 })).toThrow(SchedulingRangeError);
  });
});
