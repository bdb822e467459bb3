import { describe, expect, test } from '@jest/globals';
import { addDays } from '@backcast/calendar/plain-date';
import fc from 'fast-check';
import { forecastArrivals, forecastEvent } from '../src/forecast-arrivals.js';
import type { PacingFacts, Salesperson } from '../src/pacing-facts.js';
import { generateHistory } from './generate-history.js';

const bare: PacingFacts = {
  ...{
    today: '2026-09-05',
    eventDate: '2026-09-19',
    inviteDays: 30,
    targets: null,
    partySize: 1.5,
    capacityPeople: null,
  },
  ...{ salespeople: [], confirmations: [], pastEvents: [] },
};
const person = (id: string, confirmed: number, arrived: number, team = 't1'): Salesperson => ({
  ...{ id, team, history: confirmed > 0 ? [{ confirmed, arrived }] : [] },
});

/** Events at any stage of organizations with a long, short or no past. */
const facts = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    pastEvents: fc.integer({ min: 0, max: 8 }),
    people: fc.integer({ min: 1, max: 12 }),
    daysLeft: fc.integer({ min: 0, max: 29 }),
  })
  .map(({ seed, ...wish }) => generateHistory(seed, wish).facts);
const runs = { numRuns: 40 };

describe('the forecast', () => {
  test('is a distribution: quantiles in order, within what can come, chances falling with the level', () => {
    fc.assert(
      fc.property(facts, (event) => {
        const { confirmed, toCome, arrivals, chances, distribution } = forecastEvent(event);
        expect(distribution.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
        for (const { p10, p50, p90 } of [toCome, arrivals]) expect(p10 <= p50 && p50 <= p90).toBe(true);
        expect(arrivals.p10).toBeGreaterThanOrEqual(0);
        expect(arrivals.p90).toBeLessThanOrEqual(distribution.length - 1);
        expect(chances.floor! >= chances.balanced! && chances.balanced! >= chances.stretch!).toBe(true);
        expect(confirmed).toBe(event.confirmations.reduce((sum, { count }) => sum + count, 0));
      }),
      runs,
    );
  });

  test('is the same every time, and does not depend on the order of its facts', () => {
    fc.assert(
      fc.property(facts, (event) => {
        const once = forecastEvent(event);
        expect(forecastEvent(structuredClone(event))).toEqual(once);
        const turned = {
          ...event,
          confirmations: [...event.confirmations].reverse(),
          pastEvents: [...event.pastEvents].reverse(),
        };
        expect(forecastEvent(turned).arrivals.expected).toBeCloseTo(once.arrivals.expected, 6);
      }),
      { numRuns: 10 },
    );
  });

  test('a customer more who confirmed, whoever it was and whenever, never lowers it', () => {
    fc.assert(
      fc.property(facts, fc.nat(), fc.integer({ min: 0, max: 25 }), (event, who, ago) => {
        const one = {
          salesperson: event.salespeople[who % event.salespeople.length]!.id,
          date: addDays(event.today, -ago),
          count: 1,
        };
        const before = forecastEvent(event);
        const after = forecastEvent({ ...event, confirmations: [...event.confirmations, one] });
        expect(after.arrivals.p50).toBeGreaterThanOrEqual(before.arrivals.p50);
        expect(after.arrivals.expected).toBeGreaterThanOrEqual(before.arrivals.expected);
        // Whoever is known also spreads the forecast less: a floor far above it may lose a hair of its chance.
        expect(after.chances.floor).toBeGreaterThanOrEqual(before.chances.floor! - 1e-3);
      }),
      { numRuns: 120 },
    );
  });

  test('overfills more with larger parties, and less with a larger room', () => {
    fc.assert(
      fc.property(facts, fc.double({ min: 1, max: 2, noNaN: true }), (event, factor) => {
        const overfill = (change: Partial<PacingFacts>): number =>
          forecastEvent({ ...event, ...change }).chances.overfill!;
        expect(overfill({ partySize: event.partySize * factor })).toBeGreaterThanOrEqual(overfill({}));
        expect(overfill({ capacityPeople: event.capacityPeople! * factor })).toBeLessThanOrEqual(overfill({}));
      }),
      { numRuns: 15 },
    );
  });
});

describe('what it learns', () => {
  const onTheDay = { ...bare, today: bare.eventDate };
  const expected = (salespeople: Salesperson[], id: string): number =>
    forecastEvent({ ...onTheDay, salespeople, confirmations: [{ salesperson: id, date: '2026-09-12', count: 100 }] })
      .arrivals.expected;

  test('own rates: a person with much history stands for themselves, one with little leans on the team', () => {
    const colleagues = [person('a', 400, 320), person('b', 400, 320), person('c', 400, 320)];
    const own = expected([...colleagues, person('x', 400, 120)], 'x');
    const little = expected([...colleagues, person('x', 4, 0)], 'x');
    const none = expected([...colleagues, person('x', 0, 0)], 'x');
    expect(own).toBeLessThan(45);
    expect(little).toBeGreaterThan(60);
    expect(none).toBeGreaterThan(little);
  });

  test('the team before the group', () => {
    const good = Array.from({ length: 6 }, (_, i) => person(`g${i}`, 200, 170, 'good'));
    const poor = Array.from({ length: 6 }, (_, i) => person(`p${i}`, 200, 80, 'poor'));
    const newcomer = (team: string): number => expected([...good, ...poor, person('x', 0, 0, team)], 'x');
    expect(newcomer('good')).toBeGreaterThan(newcomer('poor') + 20);
  });

  test('older confirmations come less often', () => {
    const salespeople = [person('a', 200, 120)];
    const on = (date: string): number =>
      forecastEvent({ ...onTheDay, salespeople, confirmations: [{ salesperson: 'a', date, count: 100 }] }).arrivals
        .expected;
    expect(on('2026-09-18')).toBeGreaterThan(on('2026-08-25') + 2);
  });

  test('an organization whose events are a matter of luck gets a wider interval', () => {
    const past = (rates: number[]): PacingFacts['pastEvents'] =>
      rates.map((rate) => ({ confirmed: 200, arrived: Math.round(200 * rate), daily: [] }));
    const width = (rates: number[]): number => {
      const event = {
        ...onTheDay,
        pastEvents: past(rates),
        confirmations: [{ salesperson: 'a', date: '2026-09-12', count: 200 }],
      };
      const { p10, p90 } = forecastEvent(event).arrivals;
      return p90 - p10;
    };
    const lucky = [0.3, 0.8, 0.5, 0.7, 0.4, 0.6, 0.35, 0.75];
    expect(width(lucky)).toBeGreaterThan(1.5 * width(lucky.map(() => 0.55)));
  });
});

describe('where little is known', () => {
  test('nothing at all: nobody confirmed, nobody invited, no past', () => {
    const { confirmed, arrivals, chances, curve } = forecastEvent(bare);
    expect([confirmed, arrivals.p10, curve.isLearnt]).toEqual([0, 0, false]);
    expect(chances).toEqual({ floor: null, balanced: null, stretch: null, overfill: null });
  });

  test('the event day, and the day after: nobody confirms any more', () => {
    const confirmations = [{ salesperson: 'a', date: '2026-09-01', count: 20 }];
    for (const today of ['2026-09-19', '2026-09-20']) {
      const { toCome, arrivals } = forecastEvent({ ...bare, today, confirmations });
      expect(toCome).toEqual({ p10: 0, p50: 0, p90: 0 });
      expect(arrivals.p90).toBeLessThanOrEqual(20);
    }
  });

  test('arrivals that nobody counted say nothing about who turns up, and are no zeros', () => {
    const past = { confirmed: 100, daily: [{ daysLeft: 3, confirmed: 100 }] };
    const confirmations = [{ salesperson: 'a', date: '2026-09-04', count: 50 }];
    const known = forecastEvent({ ...bare, confirmations, pastEvents: [{ ...past, arrived: 60 }] });
    const uncounted = { ...past, arrived: null };
    const half = forecastEvent({ ...bare, confirmations, pastEvents: [{ ...past, arrived: 60 }, uncounted] });
    expect(half.arrivals.expected / known.arrivals.expected).toBeGreaterThan(0.8);
    expect(forecastEvent({ ...bare, confirmations, pastEvents: [uncounted] }).arrivals.p50).toBeGreaterThan(20);
  });

  test('somebody without a confirmation, and confirmations of somebody who is not on the list', () => {
    const salespeople = [person('a', 50, 30), person('b', 50, 30)];
    const confirmations = [
      { salesperson: 'a', date: '2026-09-01', count: 5 },
      { salesperson: 'gone', date: '2026-09-01', count: 4 },
    ];
    const { event, people } = forecastArrivals({ ...bare, salespeople, confirmations });
    expect(event.confirmed).toBe(9);
    expect([...people.keys()]).toEqual(['a', 'b']);
    expect(people.get('b')).toMatchObject({ confirmed: 0, arrivals: { p10: expect.any(Number) } });
    expect(people.get('b')!.arrivals.expected).toBeGreaterThan(0);
  });

  test('without history of the people they share what the event expects', () => {
    const salespeople = [person('a', 0, 0), person('b', 0, 0)];
    const pastEvents = [{ confirmed: 100, arrived: 60, daily: [{ daysLeft: 5, confirmed: 100 }] }];
    const { event, people } = forecastArrivals({ ...bare, salespeople, pastEvents });
    const sum = people.get('a')!.arrivals.expected + people.get('b')!.arrivals.expected;
    expect(event.arrivals.expected).toBeGreaterThan(20);
    expect(sum / event.arrivals.expected).toBeGreaterThan(0.8);
    expect(sum / event.arrivals.expected).toBeLessThan(1.2);
  });

  test('facts at the edge still give chances: nobody ever came, all came, nothing in the past but zeros', () => {
    const history = (confirmed: number, arrived: number): Salesperson[] => [
      person('a', confirmed, arrived),
      person('b', confirmed, arrived),
    ];
    const past = (confirmed: number, arrived: number): PacingFacts['pastEvents'] => [
      { confirmed, arrived, daily: [{ daysLeft: 40, confirmed }] },
      { confirmed, arrived, daily: [] },
    ];
    const edges = [
      [0, 0],
      [1, 0],
      [1, 1],
      [150, 0],
      [150, 150],
      [10, 30],
    ] as const;
    for (const [confirmed, arrived] of edges)
      for (const inviteDays of [1, 200])
        for (const count of [0, 1, 300]) {
          const salespeople = history(confirmed, arrived);
          const confirmations = [{ salesperson: 'a', date: '2026-03-01', count }];
          const facts = { ...bare, inviteDays, salespeople, confirmations, pastEvents: past(confirmed, arrived) };
          const { event, teams, people } = forecastArrivals({
            ...facts,
            targets: { floor: 0, balanced: 1, stretch: 9000 },
            capacityPeople: 0,
          });
          expect(event.distribution.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
          for (const unit of [event, ...teams.values(), ...people.values()])
            expect(unit.arrivals.p10 <= unit.arrivals.p50 && unit.arrivals.p50 <= unit.arrivals.p90).toBe(true);
          for (const chance of Object.values(event.chances)) expect(chance! >= 0 && chance! <= 1).toBe(true);
        }
  });

  test('a hall of thousands is forecast like any other', () => {
    const salespeople = Array.from({ length: 400 }, (_, i) => person(`s${i}`, 20, 12, `t${i % 40}`));
    const confirmations = salespeople.map(({ id }) => ({ salesperson: id, date: '2026-09-03', count: 10 }));
    const { event, teams, people } = forecastArrivals({ ...bare, salespeople, confirmations });
    expect([event.confirmed, teams.size, people.size]).toEqual([4000, 40, 400]);
    expect(event.arrivals.p50).toBeGreaterThan(2000);
  });

  /** How far the expectations of people, or of teams, are from the event's, in shares of it; one customer is rounding. */
  const offBy = (seed: number): number => {
    const { event, teams, people } = forecastArrivals(generateHistory(seed, { people: 12, daysLeft: 8 }).facts);
    const sums = [teams, people].map((units) =>
      [...units.values()].reduce((all, { arrivals }) => all + arrivals.expected, 0),
    );
    const { expected } = event.arrivals;
    return Math.max(...sums.map((sum) => (Math.abs(sum - expected) - 1) / expected));
  };

  test('expectations of people and teams add up to the event: to a twentieth nine times of ten, never far off', () => {
    const off = Array.from({ length: 60 }, (_, number) => offBy(137 * (number + 1)));
    expect(off.filter((share) => share > 0.05).length).toBeLessThanOrEqual(6);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => expect(offBy(seed)).toBeLessThan(0.3)),
      { numRuns: 25, examples: [[53070]] },
    );
  });
});
