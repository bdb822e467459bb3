import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aislePlans, type Box, type Layout, type Point } from '../layout-facts.js';
import { seatingStyles } from '../venue-facts.js';
import { bareLayout, rectangle } from './bare-layout.js';
import { doorArea } from './door-wall.js';
import { generateSeats } from './generate-seats.js';
import { longestRun } from './plan-aisles.js';
import { isInside } from './room-strip.js';
import type { Seat, Seating } from './seating.js';
import { pitchOf } from './seats-in-rows.js';
import { drawn, layoutFrom } from '../../test/layout-from.js';

const int = (name: keyof typeof drawn) => fc.integer(drawn[name]);
const anyLayout = fc
  .record({
    ...{ style: fc.constantFrom(...seatingStyles), aisles: fc.constantFrom(...aislePlans) },
    ...{ rowPitch: int('pitch'), seatWidth: int('seat'), stageGap: int('gap'), seatsPerTable: int('table') },
    room: fc.tuple(int('size'), int('size'), int('notch'), int('notch'), int('slant')),
    doors: fc.array(fc.tuple(int('place'), int('place'), int('door')), { maxLength: 4 }),
    fixtures: fc.array(fc.tuple(int('place'), int('place'), int('thing'), int('thing')), { maxLength: 4 }),
    kind: fc.nat(5),
  })
  .map(layoutFrom);

const hall = (change: Partial<Layout> = {}): Layout => ({
  ...bareLayout('hall', '宴会厅', 1800, 2400),
  doors: [
    { id: 'd1', x: 450, y: 2400, kind: 'both', width: 160 },
    { id: 'd2', x: 1350, y: 2400, kind: 'both', width: 160 },
  ],
  fixtures: [{ id: 's', kind: 'stage', name: '', x: 500, y: 0, width: 800, depth: 300 }],
  ...change,
});

const cornersOf = ({ x, y }: Seat, { seatSize: { width, depth } }: Seating): Point[] =>
  [-1, 1].flatMap((dx) => [-1, 1].map((dy) => ({ x: x + (dx * width) / 2, y: y + (dy * depth) / 2 })));
const isInBox = ({ x, y }: Point, box: Box): boolean =>
  x > box.x + 0.01 && x < box.x + box.width - 0.01 && y > box.y + 0.01 && y < box.y + box.depth - 0.01;
/** A little inside the seat: walls that it touches are no walls that it crosses. */
const inset = (point: Point, seat: Seat): Point => ({
  x: point.x + (seat.x - point.x) * 0.001,
  y: point.y + (seat.y - point.y) * 0.001,
});

describe('seats in rows', () => {
  test('260 in the seminar hall: full rows from the front, the last one from its middle', () => {
    const seating = generateSeats(hall(), 260);
    expect(seating.seats).toHaveLength(260);
    expect(seating.seats[0]).toMatchObject({ label: 'A1', row: 1, number: 1 });
    const lastRow = seating.seats.at(-1)!.row;
    const rows = Array.from({ length: lastRow }, (_, row) => seating.seats.filter((seat) => seat.row === row + 1));
    const [first, last] = [rows[0]!, rows.at(-1)!];
    expect(rows.slice(0, -1).every((row) => row.length === first.length)).toBe(true);
    expect(Math.abs(900 - (last[0]!.x + last.at(-1)!.x) / 2)).toBeLessThan(60);
  });

  test('three hundred seats have 1.80 m of aisles together, and no row has more than 22 between aisles', () => {
    // A hall that takes just 300 in one part: 15 rows of 20.
    const seating = generateSeats(
      { ...bareLayout('h', 'h', 20 * 55 + 2 * 90, 200 + 15 * 85 + 100), rowPitch: 85 },
      null,
    );
    expect(seating.capacity).toBe(300);
    const firstRow = seating.aisles.filter(({ y, kind }) => kind !== 'cross' && y === 200);
    expect(firstRow.reduce((sum, { width }) => sum + width, 0)).toBe(180);
  });

  test('rows close together: at most 22 between two aisles, 11 between an aisle and the wall, 44 when they are wide apart', () => {
    const wide = (rowPitch: number, aisles: Layout['aisles']) =>
      Math.max(
        ...generateSeats({ ...bareLayout('h', 'h', 4000, 1500), rowPitch, aisles }, null).runs.map((r) => r.seats),
      );
    expect(wide(85, 'sides')).toBe(22);
    expect(wide(95, 'sides')).toBe(44);
    const middle = generateSeats({ ...bareLayout('h', 'h', 2800, 1500), rowPitch: 85, aisles: 'middle' }, null);
    const ofWall = middle.runs.filter(({ openEnds }) => openEnds === 1);
    expect(Math.max(...ofWall.map(({ seats }) => seats))).toBe(11);
  });

  test('after twenty rows there is a cross-aisle of a metre', () => {
    const { seats, aisles } = generateSeats({ ...bareLayout('h', 'h', 1500, 5000), rowPitch: 100 }, null);
    const yOf = (row: number): number => seats.find((seat) => seat.row === row)!.y;
    expect(yOf(20) - yOf(19)).toBe(100);
    expect(yOf(21) - yOf(20)).toBe(200);
    expect(aisles.filter(({ kind }) => kind === 'cross')).toHaveLength(2);
  });

  test('says what keeps it from taking more', () => {
    const bound = (width: number, change: Partial<Layout>) =>
      generateSeats({ ...bareLayout('h', 'h', width, 1500), rowPitch: 85, ...change }, null).boundBy;
    expect(bound(2000, { aisles: 'sides' })).toBe('row-length');
    expect(bound(1100, { aisles: 'sides' })).toBe('room');
    expect(bound(1380, { aisles: 'sides' })).toBe('aisle-width');
  });

  test('a seat keeps its label when more are wanted', () => {
    const [few, many] = [generateSeats(hall(), 100).seats, generateSeats(hall(), 300).seats];
    const byLabel = new Map(many.map((seat) => [seat.label, seat]));
    expect(few.map(({ label }) => byLabel.get(label))).toEqual(few);
  });

  test('a slanted wall: the side aisle follows it', () => {
    const slanted = {
      corners: [
        { x: 0, y: 0 },
        { x: 1600, y: 0 },
        { x: 2200, y: 2000 },
        { x: 0, y: 2000 },
      ],
    };
    const { seats } = generateSeats({ ...bareLayout('h', 'h', 1, 1), shape: slanted, aisles: 'sides' }, null);
    const last = (row: number): number => Math.max(...seats.filter((seat) => seat.row === row).map(({ x }) => x));
    expect(last(15)).toBeGreaterThan(last(1));
    expect(seats.every(({ x, y }) => 1600 + (600 * (y - 25)) / 2000 - (x + 27.5) > 70)).toBe(true);
  });
});

describe('other styles', () => {
  test('ten at a round table of 1.82 m; half a circle turns to the stage', () => {
    const banquet = generateSeats(hall({ style: 'banquet' }), 95);
    expect(banquet.tables).toHaveLength(10);
    expect(banquet.tables[0]).toMatchObject({ width: 182, isRound: true });
    const cabaret = generateSeats(hall({ style: 'cabaret', seatsPerTable: 6 }), 60);
    for (const { y, row } of cabaret.seats) {
      const table = cabaret.tables[row - 1]!;
      expect(y).toBeGreaterThan(table.y + table.depth / 2 - table.depth / 4);
    }
  });

  test.each(['u-shape', 'boardroom'] as const)('%s: one table for those who are wanted', (style) => {
    for (const wanted of [6, 11, 24]) {
      const seating = generateSeats(hall({ style }), wanted);
      expect(seating.seats).toHaveLength(wanted);
      expect(seating.capacity).toBeGreaterThan(24);
    }
  });

  test('standing: at least 0.65 m² each', () => {
    const { seats } = generateSeats({ ...bareLayout('h', 'h', 1000, 1000), style: 'standing', stageGap: 0 }, null);
    expect(seats).toHaveLength(12 * 12);
    expect(1_000_000 / seats.length).toBeGreaterThanOrEqual(6500);
  });
});

describe('in any room', () => {
  test('no two seats overlap, all stand in the room, none on a fixture or before a door', () => {
    fc.assert(
      fc.property(anyLayout, fc.option(fc.integer({ min: 0, max: 400 })), (layout, wanted) => {
        const seating = generateSeats(layout, wanted);
        const { corners } = layout.shape;
        const areas = layout.doors.map((door) => doorArea(corners, door));
        const solid = [...layout.fixtures.filter(({ kind }) => kind !== 'power'), ...areas];
        const isRound = layout.style === 'banquet' || layout.style === 'cabaret';
        const wrong = seating.seats.filter((seat) =>
          (isRound ? [seat] : cornersOf(seat, seating))
            .map((point) => inset(point, seat))
            .some((point) => !isInside(corners, point) || solid.some((box) => isInBox(point, box))),
        );
        expect(wrong).toEqual([]);
        expect(overlapping(seating, isRound)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  test('in rows: none stands on an aisle, and no row is longer than its aisles allow', () => {
    fc.assert(
      fc.property(anyLayout, (any) => {
        const layout = { ...any, style: any.style === 'classroom' ? any.style : ('theatre' as const) };
        const seating = generateSeats(layout, null);
        const tooLong = seating.runs.filter(({ seats, openEnds }) => seats > longestRun(openEnds, pitchOf(layout)));
        expect(tooLong).toEqual([]);
        const onAisle = seating.seats.filter((seat) =>
          cornersOf(seat, seating).some((point) => seating.aisles.some((aisle) => isInBox(inset(point, seat), aisle))),
        );
        expect(onAisle).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('more people never have fewer seats; the same facts give the same seats; labels are told apart', () => {
    fc.assert(
      fc.property(anyLayout, fc.nat(120), fc.nat(120), (layout, people, more) => {
        const few = generateSeats(layout, people);
        const many = generateSeats(layout, people + more);
        expect(many.seats.length).toBeGreaterThanOrEqual(few.seats.length);
        expect(few.seats.length).toBeLessThanOrEqual(Math.min(people, few.capacity));
        expect(generateSeats(layout, people)).toEqual(generateSeats(layout, people));
        expect(new Set(many.seats.map(({ label }) => label)).size).toBe(many.seats.length);
        if (layout.style !== 'u-shape' && layout.style !== 'boardroom')
          expect(few.seats.length).toBe(Math.min(people, few.capacity));
      }),
      { numRuns: 100 },
    );
  });

  test('a room of nothing has no seats', () => {
    for (const style of ['theatre', 'banquet', 'u-shape', 'boardroom', 'standing'] as const)
      expect(generateSeats({ ...hall({ style }), shape: { corners: rectangle(100, 100) } }, 10).seats).toEqual([]);
  });
});

/** The first two seats that share floor. */
function overlapping({ seats, seatSize: { width, depth } }: Seating, isRound: boolean): [string, string] | null {
  for (let a = 0; a < seats.length; a++) {
    for (let b = a + 1; b < seats.length; b++) {
      const [dx, dy] = [Math.abs(seats[a]!.x - seats[b]!.x), Math.abs(seats[a]!.y - seats[b]!.y)];
      const isClose = isRound ? Math.hypot(dx, dy) < width - 0.01 : dx < width - 0.01 && dy < depth - 0.01;
      if (isClose) return [seats[a]!.label, seats[b]!.label];
    }
  }
  return null;
}
