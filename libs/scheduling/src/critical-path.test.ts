import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCriticalPath, type CriticalPath, type Network } from './critical-path.js';
import { DependencyCycleError } from './dependency-cycle-error.js';
import type { Dependency } from './dependency-graph.js';
import { SchedulingRangeError } from './scheduling-range-error.js';

const times = ({ earliestStart, latestStart, totalSlack, freeSlack, isCritical }: CriticalPath) => ({
  ...{ earliestStart: [...earliestStart], latestStart: [...latestStart] },
  ...{ totalSlack: [...totalSlack], freeSlack: [...freeSlack], isCritical: [...isCritical] },
});

describe('the two passes', () => {
  // Script 3 → design 2 → print 4; the radios take 1 and wait for nobody.
  const network: Network = {
    durations: [3, 2, 4, 1],
    dependencies: [
      { before: 0, after: 1 },
      { before: 1, after: 2 },
    ],
  };

  test('give earliest and latest days, slack and the critical path', () => {
    expect(times(findCriticalPath(network))).toEqual({
      ...{ earliestStart: [0, 3, 5, 0], latestStart: [0, 3, 5, 8] },
      ...{ totalSlack: [0, 0, 0, 8], freeSlack: [0, 0, 0, 8], isCritical: [1, 1, 1, 0] },
    });
  });

  test('say negative slack when there is less time than the chain takes', () => {
    expect(times(findCriticalPath({ ...network, end: 7 }))).toMatchObject({
      ...{ latestStart: [-2, 1, 3, 6], totalSlack: [-2, -2, -2, 6], isCritical: [1, 1, 1, 0] },
    });
  });

  test('a first and a last day of a task move its neighbours', () => {
    const { earliestStart, latestFinish, totalSlack } = findCriticalPath({
      ...network,
      ...{ end: 12, notBefore: [null, 5, null, null], notAfter: [null, 6, null, null] },
    });
    expect([...earliestStart]).toEqual([0, 5, 7, 0]);
    expect([...latestFinish]).toEqual([4, 6, 12, 12]);
    expect([...totalSlack]).toEqual([1, -1, 1, 11]);
  });

  test('a lag waits, a negative one lets two overlap', () => {
    const startOf = (lag: number): number =>
      findCriticalPath({ durations: [4, 1], dependencies: [{ before: 0, after: 1, lag }] }).earliestStart[1]!;
    expect([startOf(3), startOf(0), startOf(-2), startOf(-9)]).toEqual([7, 4, 2, 0]);
  });

  test('free slack moves nobody else, total slack only nobody’s last day', () => {
    const chain = { durations: [1, 1, 5], dependencies: [{ before: 0, after: 1 }] };
    expect(times(findCriticalPath(chain))).toMatchObject({ totalSlack: [3, 3, 0], freeSlack: [0, 3, 0] });
  });

  test('nothing to do is done', () => {
    expect(findCriticalPath({ durations: [], dependencies: [] }).earliestEnd).toBe(0);
  });
});

describe('what cannot be', () => {
  const circleOf = (dependencies: Dependency[]): readonly number[] => {
    try {
      findCriticalPath({ durations: [1, 1, 1, 1, 1], dependencies });
    } catch (error) {
      if (error instanceof DependencyCycleError) return error.tasks;
    }
    return [];
  };

  test('a circle names its tasks in order and nobody else', () => {
    const links = [
      ...[
        { before: 0, after: 1 },
        { before: 1, after: 2 },
        { before: 2, after: 3 },
      ],
      ...[
        { before: 3, after: 1 },
        { before: 3, after: 4 },
      ],
    ];
    const circle = circleOf(links);
    expect([...circle].sort()).toEqual([1, 2, 3]);
    circle.forEach((task, at) => {
      const before = circle.at(at - 1)!;
      expect(links).toContainEqual({ before, after: task });
    });
    expect(circleOf([{ before: 2, after: 2 }])).toEqual([2]);
  });

  test.each([
    ['durations[1]', { durations: [1, -1], dependencies: [] }],
    ['durations[0]', { durations: [0.5], dependencies: [] }],
    ['durations[0]', { durations: [NaN], dependencies: [] }],
    ['dependencies[0].after', { durations: [1], dependencies: [{ before: 0, after: 1 }] }],
    ['dependencies[0].before', { durations: [1], dependencies: [{ before: -1, after: 0 }] }],
    ['dependencies[0].lag', { durations: [1, 1], dependencies: [{ before: 0, after: 1, lag: 0.5 }] }],
    ['notBefore[0]', { durations: [1], dependencies: [], notBefore: [1.5] }],
    ['end[0]', { durations: [1], dependencies: [], end: NaN }],
  ])('%s is refused', (field, network) => {
    expect(() => findCriticalPath(network)).toThrow(expect.objectContaining({ field }));
    expect(() => findCriticalPath(network)).toThrow(SchedulingRangeError);
  });
});

/** Arrows only go up in the index, so that there is no circle; then the tasks are renumbered by chance. */
const networks = fc
  .record({
    durations: fc.array(fc.nat(8), { minLength: 1, maxLength: 8 }),
    pairs: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: -3, max: 3 })), { maxLength: 12 }),
    bounds: fc.array(fc.tuple(fc.option(fc.nat(9)), fc.option(fc.nat(30))), { minLength: 8, maxLength: 8 }),
    end: fc.option(fc.nat(30), { nil: undefined }),
    turn: fc.nat(7),
  })
  .map(({ durations, pairs, bounds, end, turn }): Network => {
    const count = durations.length;
    const renumbered = (task: number): number => (task * (count % 3 === 0 ? 5 : 1) + turn) % count;
    const dependencies = pairs.flatMap(([one, other, lag]) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      return high < count && low < high ? [{ before: renumbered(low), after: renumbered(high), lag }] : [];
    });
    const [notBefore, notAfter] = [bounds.map(([first]) => first), bounds.map(([, last]) => last)];
    return { durations, dependencies, notBefore, notAfter, ...(end === undefined ? {} : { end }) };
  });

describe('on any network', () => {
  /** The longest way to a task over all ways, one by one. */
  const longestWayTo = ({ durations, dependencies, notBefore }: Network, task: number): number =>
    dependencies
      .filter(({ after }) => after === task)
      .reduce(
        (most, { before, lag = 0 }) =>
          Math.max(
            most,
            longestWayTo({ durations, dependencies, notBefore: notBefore! }, before) + durations[before]! + lag,
          ),
        Math.max(0, notBefore?.[task] ?? 0),
      );
  const shortestWayFrom = (network: Network, task: number, end: number): number =>
    network.dependencies
      .filter(({ before }) => before === task)
      .reduce(
        (least, { after, lag = 0 }) =>
          Math.min(least, shortestWayFrom(network, after, end) - network.durations[after]! - lag),
        Math.min(end, network.notAfter?.[task] ?? end),
      );

  test('earliest starts and latest finishes are those of all ways tried one by one', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { earliestStart, latestFinish, end } = findCriticalPath(network);
        earliestStart.forEach((start, task) => expect(start).toBe(longestWayTo(network, task)));
        latestFinish.forEach((finish, task) => expect(finish).toBe(shortestWayFrom(network, task, end)));
      }),
    );
  });

  test('a latest start before the earliest is always told as negative slack and critical', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { earliestStart, latestStart, totalSlack, isCritical } = findCriticalPath(network);
        totalSlack.forEach((slack, task) => {
          expect(slack).toBe(latestStart[task]! - earliestStart[task]!);
          if (slack < 0) expect(isCritical[task]).toBe(1);
        });
      }),
    );
  });

  test('without lags below zero there is a chain of critical tasks to the end', () => {
    fc.assert(
      fc.property(networks, ({ durations, dependencies }) => {
        const { isCritical, earliestFinish, earliestEnd, totalSlack } = findCriticalPath({ durations, dependencies });
        expect(Math.min(...totalSlack)).toBe(0);
        expect([...isCritical].some((critical, task) => critical && earliestFinish[task] === earliestEnd)).toBe(true);
      }),
    );
  });

  test('one more dependency never gives anybody more slack', () => {
    fc.assert(
      fc.property(networks, fc.nat(7), fc.nat(7), fc.nat(3), (network, one, other, lag) => {
        const end = network.end ?? 40;
        const before = findCriticalPath({ ...network, end });
        const more = [
          ...network.dependencies,
          { before: one % before.totalSlack.length, after: other % before.totalSlack.length, lag },
        ];
        try {
          const after = findCriticalPath({ ...network, end, dependencies: more });
          after.totalSlack.forEach((slack, task) => expect(slack).toBeLessThanOrEqual(before.totalSlack[task]!));
        } catch (error) {
          if (!(error instanceof DependencyCycleError)) throw error;
        }
      }),
    );
  });
});
