import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seatingStyles } from '../venue-facts.js';
import { checkSeating } from './check-seating.js';
import { copyLayout } from './copy-layout.js';
import { firstLayout, usualRoom, type FirstLayout } from './first-layout.js';
import { generateSeats } from './generate-seats.js';
import { inUseChanges } from './in-use-changes.js';
import { seatsThatFit } from './seats-that-fit.js';

const ids = (): (() => string) => {
  let count = 0;
  return () => `id${(count += 1)}`;
};
const first = (change: Partial<FirstLayout> = {}): FirstLayout => ({
  ...{ name: '宴会厅', sessionId: null, people: 260, style: 'theatre', width: 1800, depth: 2400, exits: 2 },
  spotNames: ['背景板', '左墙', '右墙', '入口旁', '门口'],
  ...change,
});

describe('a first layout', () => {
  test('the seminar hall: a stage, two doors wide enough, room for 260', () => {
    const layout = firstLayout(first(), ids());
    expect(layout.fixtures).toMatchObject([{ kind: 'stage', x: 450, y: 0, width: 900, depth: 300 }]);
    expect(layout.doors.map(({ width }) => width)).toEqual([140, 140]);
    expect(seatsThatFit(layout).people).toBeGreaterThanOrEqual(260);
  });

  test('a large room has two doors for few people too', () => {
    const { width, depth } = usualRoom(25, 'cabaret');
    expect(width * depth).toBeGreaterThan(200 * 10_000);
    expect(firstLayout(first({ style: 'cabaret', people: 25, exits: null, width, depth }), ids()).doors).toHaveLength(
      2,
    );
  });

  test('in a usual room the people fit and no rule is broken, whatever the style', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seatingStyles), fc.integer({ min: 12, max: 1500 }), (style, many) => {
        const people = style === 'u-shape' || style === 'boardroom' ? Math.min(many, 40) : many;
        const layout = firstLayout(first({ style, people, exits: null, ...usualRoom(people, style) }), ids());
        const seating = generateSeats(layout, people);
        expect({ style, people, seats: seating.seats.length }).toEqual({ style, people, seats: people });
        expect(checkSeating(layout, seating)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a layout in use', () => {
  const used = { ...firstLayout(first(), ids()), isInUse: true };
  const other = { ...firstLayout(first(), ids()), id: 'other' };

  test('may not be changed or removed; another may', () => {
    const before = { layouts: [used, other] };
    expect(inUseChanges(before, { layouts: [used, { ...other, rowPitch: 100 }] })).toEqual([]);
    expect(inUseChanges(before, { layouts: [{ ...used, rowPitch: 100 }, other] })).toEqual([used.id]);
    expect(inUseChanges(before, { layouts: [other] })).toEqual([used.id]);
  });

  test('stored in another order it is still the same; a list in another order is not', () => {
    const turned = Object.fromEntries(Object.entries(used).reverse()) as typeof used;
    expect(inUseChanges({ layouts: [used] }, { layouts: [turned] })).toEqual([]);
    const doors = [...used.doors].reverse();
    expect(inUseChanges({ layouts: [used] }, { layouts: [{ ...used, doors }] })).toEqual([used.id]);
  });

  test('is opened again by taking it out of use, and only that', () => {
    const open = { ...used, isInUse: false };
    expect(inUseChanges({ layouts: [used] }, { layouts: [open] })).toEqual([]);
    expect(inUseChanges({ layouts: [used] }, { layouts: [{ ...open, name: '另一个' }] })).toEqual([used.id]);
  });

  test('a copy looks the same, shares no id and is not in use', () => {
    const newId = ids();
    const zone = { id: 'zone', name: '嘉宾', fromRow: 1, toRow: 2 };
    const group = { id: 'group', name: '一家', seats: 3, guestId: 'guest', zoneId: 'zone', pinnedAt: 'A1' };
    const pin = { id: 'pin', messageId: used.messages[0]!.id, spotId: used.spots[1]!.id };
    const full = { ...used, zones: [zone], groups: [group], spotPins: [pin] };
    const copy = copyLayout(full, '副本', () => `new-${newId()}`);
    expect(copy).toMatchObject({ name: '副本', isInUse: false, shape: used.shape });
    expect(generateSeats(copy, 100)).toEqual(generateSeats(used, 100));
    expect(copy.groups[0]).toMatchObject({ guestId: 'guest', zoneId: copy.zones[0]!.id, pinnedAt: 'A1' });
    expect(copy.spotPins[0]).toMatchObject({ messageId: copy.messages[0]!.id, spotId: copy.spots[1]!.id });
    const own = JSON.stringify(full).match(/"id":"[^"]+"/g)!;
    expect(
      JSON.stringify(copy)
        .match(/"id":"[^"]+"/g)!
        .filter((id) => own.includes(id)),
    ).toEqual([]);
  });
});
