import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { arrivalsThatFit, bestSeating, inspectionScores, seatingsOf } from './compare-venues.js';
import { partySizes } from './party-size.js';
import { fitChanceByArrivals } from './people-fit.js';
import { prepareRooms } from './rooms.js';
import type { VenueCandidate, VenueRoom } from './venue-facts.js';
import { venueFreedom } from './venue-freedom.js';
import { hasFallback, venueLacksOf } from './venue-lacks.js';

const families = partySizes({ sizes: [35, 50, 15].map((weight, i) => ({ people: i + 1, weight })) })!;
const fits = (places: number[]) => prepareRooms(families, places)!;
const room = (id: string, capacities: VenueRoom['capacities'], exits: number | null = 2): VenueRoom => ({
  ...{ id, name: id, capacities, exits },
});
const hotel: VenueCandidate = {
  ...{ id: 'hotel', name: 'Hotel', address: '', setting: 'indoors', status: 'asked', contactId: null },
  rooms: [room('small', { theatre: 80 }), room('ballroom', { theatre: 400, banquet: 240, standing: 600 })],
  ...{ priceMinor: 3_000_000, depositMinor: null, depositBy: null, bookBy: '2027-05-01' },
  ...{ equipment: [], equipmentNote: '', fireSafety: 'seen', fireSafetyFileIds: [], freeWindows: [] },
  ...{ travelMinutes: null, travelNote: '', inspection: [], weatherPlan: '', fallbackId: null },
};

describe('seating', () => {
  test('every known one, the largest first', () => {
    expect(seatingsOf(hotel).map(({ room: { id }, style, people }) => [id, style, people])).toEqual([
      ['ballroom', 'standing', 600],
      ['ballroom', 'theatre', 400],
      ['ballroom', 'banquet', 240],
      ['small', 'theatre', 80],
    ]);
  });

  test('a venue is judged by the wanted style, else by seats, and standing only when there is nothing else', () => {
    expect(bestSeating(hotel, 'banquet')?.people).toBe(240);
    expect(bestSeating(hotel, 'boardroom')?.people).toBe(400);
    expect(bestSeating(hotel)?.style).toBe('theatre');
    expect(bestSeating({ rooms: [room('lawn', { standing: 900 })] })?.people).toBe(900);
    expect(bestSeating({ rooms: [room('unknown', {})] })).toBeNull();
  });

  test('another room never makes the best one smaller', () => {
    const rooms = fc.array(fc.record({ theatre: fc.integer({ min: 1, max: 5000 }) }), { maxLength: 4 });
    fc.assert(
      fc.property(rooms, fc.integer({ min: 1, max: 5000 }), (all, added) => {
        const before = all.map((capacities, i) => room(String(i), capacities));
        const after = [...before, room('added', { theatre: added })];
        expect(bestSeating({ rooms: after })!.people).toBeGreaterThanOrEqual(
          bestSeating({ rooms: before })?.people ?? 0,
        );
      }),
    );
  });
});

describe('arrivals that fit', () => {
  test('a hall of 400 takes fewer families of 1.8 people than 400 ÷ 1.8', () => {
    const most = arrivalsThatFit(fits([400]), 0.1);
    expect(most).toBeLessThan(400 / 1.8);
    const chance = fitChanceByArrivals(families, 400)!;
    expect(chance[most]).toBeGreaterThanOrEqual(0.9);
    expect(chance[most + 1]).toBeLessThan(0.9);
  });

  test('is what a search one by one finds, sums the rooms, and is nothing where not even the staff fit', () => {
    const places = fc.array(fc.integer({ min: -5, max: 260 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(places, fc.double({ min: 0.01, max: 0.6, noNaN: true }), (all, limit) => {
        const slow = all.map((each) => {
          const chance = fitChanceByArrivals(families, each)!;
          let most = 0;
          while ((chance[most + 1] ?? 0) >= 1 - limit - 1e-11) most += 1;
          return most;
        });
        expect(arrivalsThatFit(fits(all), limit)).toBe(slow.reduce((sum, each) => sum + each, 0));
      }),
      { numRuns: 60 },
    );
  });

  test('never falls with more places, nor with a larger accepted chance', () => {
    const limits = fc.tuple(
      fc.double({ min: 0.01, max: 0.5, noNaN: true }),
      fc.double({ min: 0, max: 0.4, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.nat(400), fc.nat(50), limits, (places, more, [limit, looser]) => {
        const most = arrivalsThatFit(fits([places]), limit);
        expect(arrivalsThatFit(fits([places + more]), limit)).toBeGreaterThanOrEqual(most);
        expect(arrivalsThatFit(fits([places]), limit + looser)).toBeGreaterThanOrEqual(most);
      }),
      { numRuns: 60 },
    );
  });
});

test('only scores that were given count', () => {
  expect(inspectionScores([{ score: 5 }, { score: null }, { score: 2 }])).toEqual({ sum: 7, count: 2 });
  expect(inspectionScores([])).toEqual({ sum: 0, count: 0 });
});

describe('free days', () => {
  const june = { from: '2027-06-01', to: '2027-06-30' };
  test('both ends of a window are free, and every day of the event has to be', () => {
    expect(venueFreedom([june], ['2027-06-01', '2027-06-30'])).toBe('free');
    expect(venueFreedom([june], ['2027-06-30', '2027-07-01'])).toBe('taken');
    expect(venueFreedom([june, { from: '2027-07-01', to: '2027-07-03' }], ['2027-06-30', '2027-07-01'])).toBe('free');
  });
  test('a venue that was not asked, or an event without a day, says nothing', () => {
    expect(venueFreedom([], ['2027-06-01'])).toBe('unknown');
    expect(venueFreedom([june], [])).toBe('unknown');
  });
});

describe('what lacks', () => {
  test('nothing of a hotel whose facts are all known', () => expect(venueLacksOf(hotel, [hotel])).toEqual([]));

  test('everything of a lawn that nobody asked about', () => {
    const lawn: VenueCandidate = {
      ...hotel,
      ...{ id: 'lawn', setting: 'outdoors', rooms: [], priceMinor: null, fireSafety: 'asked', bookBy: null },
    };
    expect(venueLacksOf(lawn, [hotel, lawn])).toEqual([
      ...['capacity', 'price', 'exits', 'fire-papers', 'booking-deadline', 'weather-plan', 'fallback'],
    ]);
  });

  test('a booked venue needs no booking deadline; indoors needs no plan for the weather', () => {
    expect(venueLacksOf({ ...hotel, status: 'booked', bookBy: null }, [])).toEqual([]);
  });

  test('a fallback is another candidate that is still there', () => {
    expect(hasFallback({ id: 'lawn', fallbackId: 'hotel' }, [hotel])).toBe(true);
    expect(hasFallback({ id: 'hotel', fallbackId: 'hotel' }, [hotel])).toBe(false);
    expect(hasFallback({ id: 'lawn', fallbackId: 'gone' }, [hotel])).toBe(false);
    expect(hasFallback({ id: 'lawn', fallbackId: null }, [hotel])).toBe(false);
  });
});
