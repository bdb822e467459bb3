import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aislePlans, type Door, type Layout } from '../layout-facts.js';
import { seatingStyles } from '../venue-facts.js';
import { bareLayout } from './bare-layout.js';
import { checkSeating } from './check-seating.js';
import { doorsFor, exitWidthFor } from './door-limits.js';
import { generateSeats } from './generate-seats.js';
import { seatsThatFit } from './seats-that-fit.js';
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

const door = (id: string, x: number, width: number, kind: Door['kind'] = 'both'): Door => ({
  id,
  x,
  y: 2400,
  kind,
  width,
});
const hall = (doors: Door[], change: Partial<Layout> = {}): Layout => ({
  ...bareLayout('hall', '宴会厅', 1800, 2400),
  doors,
  ...change,
});

describe('how many fit', () => {
  test('300 people need doors of 1.95 m together, so two of 1.40 m', () => {
    expect(exitWidthFor(300)).toBe(195);
    const narrow = seatsThatFit(hall([door('a', 450, 95), door('b', 1350, 99)]));
    expect(narrow).toMatchObject({ people: 298, boundBy: { rule: 'exit-width', figure: 194 } });
    expect(seatsThatFit(hall([door('a', 450, 140), door('b', 1350, 140)])).people).toBe(430);
  });

  test('doors for people: 250 each, beyond 2,000 400 each', () => {
    expect([0, 1, 250, 251, 2000, 2001, 2400, 2401].map(doorsFor)).toEqual([0, 1, 1, 2, 8, 9, 9, 10]);
  });

  test('one wide door does not make two: 50 people in up to 200 m², else none', () => {
    expect(seatsThatFit(hall([door('a', 900, 400)]))).toMatchObject({ people: 0, boundBy: { rule: 'single-exit' } });
    const small = { ...bareLayout('s', 's', 1200, 1200), doors: [{ ...door('a', 600, 400), y: 1200 }] };
    expect(seatsThatFit(small)).toMatchObject({ people: 50, boundBy: { rule: 'single-exit', figure: 144 } });
  });

  test('a door that only lets in is no way out', () => {
    const both = seatsThatFit(hall([door('a', 450, 140), door('b', 1350, 140)])).people;
    expect(seatsThatFit(hall([door('a', 450, 140), door('b', 1350, 140, 'entrance')])).people).toBeLessThan(both);
  });

  test('without doors nothing was said of them: the floor binds', () => {
    expect(seatsThatFit(hall([])).limits).toHaveLength(1);
  });

  test('what fits by every limit breaks no rule but that of a narrow door or a blocked aisle; one more does, unless the floor is full', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        const { people, boundBy } = seatsThatFit(layout);
        const allowed = ['door-width', 'aisle-blocked', 'single-exit'];
        const findings = (count: number) =>
          checkSeating(layout, generateSeats(layout, count)).filter(({ rule }) => !allowed.includes(rule));
        expect(findings(people)).toEqual([]);
        const isDoors = boundBy.rule === 'exit-width' || boundBy.rule === 'people-per-door';
        if (isDoors && layout.doors.length > 1 && people < generateSeats(layout, null).capacity)
          expect(findings(people + 1).length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what a layout breaks', () => {
  const doors = [door('a', 450, 140), door('b', 1350, 140)];
  const rules = (layout: Layout, people: number | null = null) =>
    checkSeating(layout, generateSeats(layout, people)).map(({ rule }) => rule);

  test('nothing for 260 in the seminar hall', () => expect(rules(hall(doors), 260)).toEqual([]));

  test('a door under 1.40 m, with its id and both widths', () => {
    const layout = hall([...doors, door('c', 900, 110)]);
    expect(checkSeating(layout, generateSeats(layout, 100))).toEqual([
      { rule: 'door-width', has: 110, needs: 140, subject: 'c' },
    ]);
  });

  test('too many for the doors', () =>
    expect(rules(hall([door('a', 450, 140), door('b', 1350, 140)]), 440)).toContain('exit-width'));

  test('a column in the aisle', () => {
    const { aisles } = generateSeats(hall(doors, { aisles: 'middle-and-sides' }), null);
    const lane = aisles.find(({ kind }) => kind === 'middle')!;
    const column = {
      id: 'c',
      kind: 'column' as const,
      name: '',
      x: Math.round(lane.x + 20),
      y: 1000,
      width: 90,
      depth: 60,
    };
    const found = checkSeating(
      hall(doors, { aisles: 'middle-and-sides', fixtures: [column] }),
      generateSeats(hall(doors, { aisles: 'middle-and-sides', fixtures: [column] }), 100),
    );
    expect(found).toEqual([{ rule: 'aisle-blocked', has: Math.floor(lane.width - 90), needs: 100, subject: 'c' }]);
  });

  test('seats that somebody else put up: rows too long, aisles too narrow, too many rows together', () => {
    const layout = { ...bareLayout('h', 'h', 1800, 2400), rowPitch: 85, aisles: 'sides' as const };
    const seating = generateSeats(layout, null);
    const more = { ...seating.seats[0]!, label: 'X', x: 1 };
    expect(checkSeating(layout, { ...seating, seats: [...seating.seats, more] })).toContainEqual({
      rule: 'row-length',
      has: 23,
      needs: 22,
      subject: '1',
    });
    const narrow = seating.aisles.map((aisle) => ({ ...aisle, width: 79 }));
    expect(checkSeating(layout, { ...seating, aisles: narrow }).map(({ rule }) => rule)).toEqual([
      'side-aisle-width',
      'aisle-width',
    ]);
    const deep = generateSeats({ ...layout, shape: bareLayout('h', 'h', 1800, 4000).shape }, null);
    const uncut = { ...deep, aisles: deep.aisles.filter(({ kind }) => kind !== 'cross') };
    expect(checkSeating(layout, uncut).map(({ rule }) => rule)).toContain('rows-between-cross-aisles');
    expect(checkSeating(layout, deep)).toEqual([]);
  });
});
