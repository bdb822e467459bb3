import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Layout, Message, Spot } from '../layout-facts.js';
import { assignOptimally } from './assign-optimally.js';
import { bareLayout } from './bare-layout.js';
import { generateSeats } from './generate-seats.js';
import { matchMessages } from './match-messages.js';
import { isBetween, spotVisibility } from './spot-visibility.js';

/** The best sum of any matching, by trying all. */
function bestSum(values: readonly (readonly number[])[], used: readonly number[] = []): number {
  const [row, ...rest] = values;
  if (!row) return 0;
  const isLeft = values.length > row.length - used.length;
  const tries = row.flatMap((value, column) =>
    used.includes(column) ? [] : [value + bestSum(rest, [...used, column])],
  );
  return Math.max(...(isLeft ? [bestSum(rest, used)] : []), ...tries, ...(tries.length === 0 && !isLeft ? [0] : []));
}

describe('assigning', () => {
  const matrix = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: columns, maxLength: columns }), {
      ...{ minLength: rows, maxLength: rows },
    }),
  );

  test('is as good as trying everything', () => {
    fc.assert(
      fc.property(matrix, (values) => {
        const columns = assignOptimally(values);
        const taken = columns.filter((column) => column !== null);
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken).toHaveLength(Math.min(values.length, values[0]!.length));
        const sum = columns.reduce<number>(
          (total, column, row) => total + (column === null ? 0 : values[row]![column]!),
          0,
        );
        expect(sum).toBeCloseTo(bestSum(values), 9);
      }),
      { numRuns: 400 },
    );
  });

  test('forty by forty takes no time to speak of', () => {
    const values = Array.from({ length: 40 }, (_, row) =>
      Array.from({ length: 40 }, (_, column) => (row * 7 + column * 13) % 41),
    );
    expect(new Set(assignOptimally(values)).size).toBe(40);
  });

  test('nothing to assign', () => expect([assignOptimally([]), assignOptimally([[]])]).toEqual([[], [null]]));
});

const message = (id: string, importance: number): Message => ({ id, key: 'own', name: id, importance });
const spot = (id: string, x = 0, y = 0, width = 300): Spot => ({ id, name: id, x, y, width });
const seen = (visibility: Record<string, number>) =>
  Object.entries(visibility).map(([spotId, value]) => ({
    ...{ spotId, entrance: 0, paths: 0, seats: 0, visibility: value, asked: 0, blocked: 0, distance: null },
  }));

describe('messages', () => {
  const spots = [spot('stage'), spot('door'), spot('side')];
  const visible = seen({ stage: 0.9, door: 0.6, side: 0.2 });
  const messages = [message('values', 2), message('product', 5), message('guests', 3)];

  test('the most important one gets the most visible spot, and says what another would lose', () => {
    const { matches, value } = matchMessages({ messages, spots, spotPins: [] }, visible);
    expect(matches.map(({ messageId, spotId }) => [messageId, spotId])).toEqual([
      ['values', 'side'],
      ['product', 'stage'],
      ['guests', 'door'],
    ]);
    expect(value).toBeCloseTo(2 * 0.2 + 5 * 0.9 + 3 * 0.6);
    expect(matches[1]!.betterSpot).toBeNull();
    const { betterSpot } = matches[2]!;
    expect(betterSpot).toMatchObject({ spotId: 'stage', messageId: 'product' });
    expect(betterSpot!.loss).toBeCloseTo(5 * 0.9 + 3 * 0.6 - (5 * 0.6 + 3 * 0.9));
  });

  test('a pin stays, the rest is the best around it; a pin to what is gone is none', () => {
    const spotPins = [
      { id: 'p', messageId: 'values', spotId: 'stage' },
      { id: 'q', messageId: 'gone', spotId: 'door' },
      { id: 'r', messageId: 'guests', spotId: 'stage' },
    ];
    const { matches } = matchMessages({ messages, spots, spotPins }, visible);
    expect(matches.map(({ spotId, isPinned }) => [spotId, isPinned])).toEqual([
      ['stage', true],
      ['door', false],
      ['side', false],
    ]);
  });

  test('with fewer spots the least important message has none', () => {
    const { matches } = matchMessages({ messages, spots: spots.slice(0, 2), spotPins: [] }, visible);
    expect(matches.map(({ spotId }) => spotId)).toEqual([null, 'stage', 'door']);
  });
});

describe('how well a spot is seen', () => {
  const hall = (spots: Spot[], change: Partial<Layout> = {}): Layout => ({
    ...bareLayout('h', 'h', 1800, 2400),
    doors: [{ id: 'd', x: 900, y: 2400, kind: 'both', width: 160 }],
    ...{ spots, ...change },
  });
  const see = (layout: Layout) => spotVisibility(layout, generateSeats(layout, 200));

  test('behind the stage more than at the side, there more than behind everybody', () => {
    const [front, side, back] = see(hall([spot('f', 900, 0), spot('s', 0, 1200), spot('b', 900, 2400)]));
    expect(front!.seats).toBeGreaterThan(side!.seats);
    expect(side!.seats).toBeGreaterThan(back!.seats);
    expect(back!.seats).toBeLessThan(0.05);
    expect(front!.distance).toBeGreaterThan(400);
  });

  test('wider is seen at least as well; a column before it takes the view of some', () => {
    const [narrow, wide] = see(hall([spot('n', 900, 0, 60), spot('w', 900, 0, 400)]));
    expect(wide!.visibility).toBeGreaterThan(narrow!.visibility);
    const column = { id: 'c', kind: 'column' as const, name: '', x: 860, y: 150, width: 80, depth: 40 };
    const [free] = see(hall([spot('f', 900, 0)]));
    const [hidden] = see(hall([spot('f', 900, 0)], { fixtures: [column] }));
    expect(free!.blocked).toBe(0);
    expect(hidden!.blocked).toBeGreaterThan(10);
    expect(hidden!.seats).toBeLessThan(free!.seats);
  });

  test('without seats the entrance and the way count for all', () => {
    const layout = hall([spot('f', 900, 0, 400)]);
    const [shown] = spotVisibility(layout, generateSeats(layout, 0));
    expect(shown).toMatchObject({ seats: 0, asked: 0, distance: null });
    expect(shown!.visibility).toBeCloseTo((0.2 * shown!.entrance + 0.3 * shown!.paths) / 0.5);
    expect(shown!.visibility).toBeGreaterThan(0.9);
  });

  test('a line of sight and a box', () => {
    const box = { x: 10, y: 10, width: 10, depth: 10 };
    expect(isBetween({ x: 0, y: 15 }, { x: 30, y: 15 }, box)).toBe(true);
    expect(isBetween({ x: 0, y: 15 }, { x: 9, y: 15 }, box)).toBe(false);
    expect(isBetween({ x: 0, y: 25 }, { x: 30, y: 25 }, box)).toBe(false);
    expect(isBetween({ x: 0, y: 0 }, { x: 30, y: 30 }, box)).toBe(true);
    expect(isBetween({ x: 0, y: 15 }, { x: 15, y: 15 }, box)).toBe(false);
  });
});
