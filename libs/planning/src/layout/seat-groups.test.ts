import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Layout, SeatGroup } from '../layout-facts.js';
import { bareLayout } from './bare-layout.js';
import { generateSeats } from './generate-seats.js';
import { seatGroups } from './seat-groups.js';

const group = (id: string, seats: number, change: Partial<SeatGroup> = {}): SeatGroup => ({
  ...{ id, name: id, seats, guestId: null, zoneId: null, pinnedAt: null },
  ...change,
});
/** Ten rows of 20, in two blocks of ten. */
const hall = (groups: SeatGroup[], change: Partial<Layout> = {}): Layout => ({
  ...bareLayout('h', 'h', 1360, 200 + 10 * 100 + 100),
  ...{ rowPitch: 100, aisles: 'middle-and-sides', groups, ...change },
});
const seat = (layout: Layout, titles: string[] = []) => seatGroups(layout, generateSeats(layout, null), titles);

test('the hall of these tests', () => {
  const { capacity, rows, runs } = generateSeats(hall([]), null);
  expect([capacity, rows, runs[0]!.seats]).toEqual([200, 10, 10]);
});

describe('groups', () => {
  test('guests sit in the order of titles, from the middle of the first row outwards', () => {
    const guests = ['official', 'speaker', 'parent'].map((id) => group(id, 1, { guestId: id }));
    const { seated } = seat(hall([...guests].reverse()), ['official', 'speaker', 'parent']);
    expect(seated.map(({ groupId, labels }) => [groupId, ...labels])).toEqual([
      ['official', 'A10'],
      ['speaker', 'A11'],
      ['parent', 'A9'],
    ]);
  });

  test('a guest sits in their zone, with their company', () => {
    const layout = hall([group('g', 3, { guestId: 'g', zoneId: 'z' })], {
      zones: [{ id: 'z', name: 'z', fromRow: 4, toRow: 5 }],
    });
    expect(seat(layout, ['g']).seated[0]).toMatchObject({ labels: ['D8', 'D9', 'D10'], reason: 'together' });
  });

  test('who has no zone leaves the zones of others free', () => {
    const layout = hall([group('anywhere', 3)], { zones: [{ id: 'z', name: 'z', fromRow: 1, toRow: 2 }] });
    expect(seat(layout).seated[0]!.labels.every((label) => label.startsWith('C'))).toBe(true);
  });

  test('who was put somewhere stays; who cannot be is said', () => {
    const groups = [
      group('stays', 3, { pinnedAt: 'C4' }),
      group('taken', 2, { pinnedAt: 'C5' }),
      group('gone', 1, { pinnedAt: 'Z9' }),
      group('over-the-aisle', 4, { pinnedAt: 'B8' }),
      group('other', 10),
    ];
    const { seated, unseated } = seat(hall(groups));
    expect(seated[0]).toEqual({ groupId: 'stays', labels: ['C4', 'C5', 'C6'], reason: 'pinned' });
    expect(unseated.map(({ groupId, reason }) => [groupId, reason])).toEqual([
      ['over-the-aisle', 'pin-taken'],
      ['taken', 'pin-taken'],
      ['gone', 'pin-missing'],
    ]);
  });

  test('a group that no row takes sits in neighbouring rows, one behind the other', () => {
    const { seated } = seat(hall([group('company', 16)]));
    expect(seated[0]!.reason).toBe('neighbouring-rows');
    expect(seated[0]!.labels).toEqual([
      ...['A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10'],
      ...['B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10'],
    ]);
  });

  test('at tables a group takes the table that it fills best', () => {
    const layout = hall([group('four', 4), group('six', 6), group('eight', 8)], {
      ...{ style: 'banquet', seatsPerTable: 10 },
      shape: bareLayout('h', 'h', 1360, 1500).shape,
    });
    const { seated } = seat(layout);
    const tables = seated.map(({ labels }) => [...new Set(labels.map((label) => label.split('-')[0]))]);
    expect(tables).toEqual([['1'], ['2'], ['2']]);
  });

  test('a full zone is said', () => {
    const layout = hall([group('a', 21, { zoneId: 'z' })], { zones: [{ id: 'z', name: 'z', fromRow: 1, toRow: 1 }] });
    expect(seat(layout).unseated).toEqual([{ groupId: 'a', labels: [], reason: 'zone-full' }]);
  });

  test('in any case: nobody shares a seat, who is seated has every seat, everybody is told of, pins hold', () => {
    const groups = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 25 }), fc.option(fc.integer({ min: 1, max: 20 })), fc.boolean()),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(groups, (all) => {
        const layout = hall(
          all.map(([seats, pin, isGuest], index) =>
            group(`g${index}`, seats, {
              pinnedAt: pin === null ? null : `E${pin}`,
              guestId: isGuest ? `g${index}` : null,
              zoneId: index % 3 === 0 ? 'z' : null,
            }),
          ),
          { zones: [{ id: 'z', name: 'z', fromRow: 3, toRow: 6 }] },
        );
        const { seated, unseated } = seat(layout, ['g3', 'g1']);
        const labels = seated.flatMap((each) => each.labels);
        expect(new Set(labels).size).toBe(labels.length);
        expect([...seated, ...unseated].map(({ groupId }) => groupId).sort()).toEqual(
          layout.groups.map(({ id }) => id).sort(),
        );
        for (const { groupId, labels: own, reason } of seated) {
          const { seats, zoneId, pinnedAt } = layout.groups.find(({ id }) => id === groupId)!;
          expect(own).toHaveLength(seats);
          if (reason === 'pinned') expect(own[0]).toBe(pinnedAt);
          else if (zoneId !== null) expect(own.every((label) => 'CDEF'.includes(label[0]!))).toBe(true);
        }
        // Who has no pin is turned away only when too few seats are left where they may sit.
        const free = generateSeats(layout, null).seats.filter(({ label }) => !labels.includes(label));
        for (const { groupId, reason } of unseated.filter(({ reason: why }) => !why.startsWith('pin'))) {
          const { seats, zoneId } = layout.groups.find(({ id }) => id === groupId)!;
          const left = free.filter(({ row }) => zoneId === null || (row >= 3 && row <= 6));
          expect([reason, left.length < seats]).toEqual([zoneId === null ? 'full' : 'zone-full', true]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
