import { describe, expect, test } from '@jest/globals';
import { newMetric } from '@backcast/planning/metric-options';
import { hall, seminar, today } from '../test/seminar-facts.js';
import { derivePlan } from './derive-plan.js';
import { wayCodes } from './plan-keys.js';
import type { EventFacts, PlanWay } from './plan-shape.js';

const conflictsOf = (facts: EventFacts) => derivePlan(facts, today).conflicts;
const codesOf = (facts: EventFacts) => conflictsOf(facts).map((conflict) => conflict.code);
const valueOf = (facts: EventFacts, key: string) => derivePlan(facts, today).numbers[key]!.value;

describe('pins', () => {
  test('a pinned stage counts from there on, and says what it should have been', () => {
    const facts = seminar({ balanced: 65 }, [hall(1000)], { 'funnel.confirmations': 300 });
    const { numbers, conflicts } = derivePlan(facts, today);
    expect(numbers['funnel.confirmations']).toMatchObject({ value: 300, pinned: true });
    expect(numbers['funnel.confirmations']!.because.unrounded).toBeCloseTo(281.67, 2);
    expect(numbers['funnel.invitations']!.value).toBe(Math.ceil(300 / 0.542));
    expect(numbers['people.expected']!.value).toBe(432);
    expect(conflicts).toEqual([]);
  });

  test('a pin below the need is respected and reported with both values', () => {
    const facts = seminar({ balanced: 65 }, [hall(1000)], { 'funnel.confirmations': 250 });
    expect(valueOf(facts, 'funnel.confirmations')).toBe(250);
    expect(conflictsOf(facts)).toEqual([
      {
        code: 'pin-below-need',
        values: { pinned: 250, needed: 282 },
        keys: ['funnel.confirmations'],
        ways: [{ code: 'release-pin', values: { value: 282 } }],
      },
    ]);
    expect(codesOf(seminar({ balanced: 65 }, [hall(1000)], { 'funnel.confirmations': 282 }))).toEqual([]);
  });

  test('a pin stays when its own number cannot be derived, and everything after it goes on', () => {
    const facts = seminar({ balanced: null }, [hall(400)], { 'funnel.confirmations': 200 });
    expect(valueOf(facts, 'funnel.invitations')).toBe(370);
    expect(valueOf(facts, 'room.overfillChance')).toBeLessThan(0.01);
    expect(derivePlan(facts, today).numbers['funnel.confirmations']!.missing).toEqual([]);
  });

  test('a pinned floor is what has to be held', () => {
    const loose = valueOf(seminar({}, [hall(400)], { 'target.floor': 45 }), 'sure.confirmations')!;
    expect(loose).toBeLessThan(valueOf(seminar(), 'sure.confirmations')!);
  });

  test('a floor above the balanced target contradicts it; the other way round when less is better', () => {
    expect(codesOf(seminar({}, [hall(1000)], { 'target.floor': 61 }))).toEqual(['targets-out-of-order']);
    expect(codesOf(seminar({}, [hall(1000)], { 'target.stretch': 59 }))).toEqual(['targets-out-of-order']);
    const complaints = { ...newMetric('custom', 'complaints'), direction: 'down' } as const;
    expect(codesOf(seminar({ leadMetric: complaints }, [hall(1000)], { 'target.floor': 61 }))).toEqual([]);
    expect(codesOf(seminar({ leadMetric: complaints }, [hall(1000)], { 'target.floor': 59 }))).toEqual([
      'targets-out-of-order',
    ]);
  });

  test('pins that nobody can mean are as good as none', () => {
    const senseless = { 'funnel.confirmations': -1, 'funnel.arrivals': 1.5, 'target.floor': NaN };
    expect(derivePlan(seminar({}, [hall(400)], senseless), today)).toEqual(derivePlan(seminar(), today));
  });
});

describe('no number does both', () => {
  const facts = seminar({ balanced: 65 });

  test('65 families in a hall of 400: 270 would hold the floor, the hall takes 262', () => {
    const [conflict] = conflictsOf(facts);
    expect(conflict).toMatchObject({
      code: 'no-number-does-both',
      values: { sure: 270, safe: 262, capacity: 400, floorChance: 0.9, overfillLimit: 0.1 },
      keys: ['sure.confirmations', 'room.safeConfirmations'],
    });
    expect(conflict!.ways.map((way) => way.code)).toEqual([
      'larger-room',
      'overflow-room',
      'second-session',
      'lower-target',
      'lower-chance',
    ]);
  });

  test('at 60 families one number does', () => {
    expect(codesOf(seminar())).toEqual([]);
  });

  /** The facts after a person took a way out. */
  function taken(from: EventFacts, { code, values }: PlanWay): EventFacts {
    const [session] = from.sessions;
    const withGoal = (goal: Partial<EventFacts['goal']>) => ({ ...from, goal: { ...from.goal, ...goal } });
    if (code === 'larger-room') return { ...from, sessions: [hall(values['seats']!)] };
    if (code === 'overflow-room')
      return { ...from, sessions: [hall(session!.capacityPeople! + values['extraSeats']!)] };
    if (code === 'second-session') {
      const added = Array.from({ length: values['addedSessions']! }, (_, i) => hall(values['capacity']!, `added-${i}`));
      return { ...from, sessions: [...from.sessions, ...added] };
    }
    if (code === 'lower-target') return withGoal({ balanced: values['balanced']! });
    if (code === 'fewer-arrivals') return withGoal({ arrivalsWanted: values['arrivalsWanted']! });
    return withGoal({ floorChance: values['chance']! });
  }

  /** The same way, one step short. */
  const short: Record<string, (way: PlanWay) => PlanWay> = {
    'larger-room': ({ code, values }) => ({ code, values: { seats: values['seats']! - 1 } }),
    'overflow-room': ({ code, values }) => ({ code, values: { extraSeats: values['extraSeats']! - 1 } }),
    'lower-target': ({ code, values }) => ({ code, values: { balanced: values['balanced']! * 1.00001 + 2 } }),
    'fewer-arrivals': ({ code, values }) => ({ code, values: { arrivalsWanted: values['arrivalsWanted']! + 1 } }),
    'lower-chance': ({ code, values }) => ({ code, values: { chance: values['chance']! + 0.01 } }),
  };

  const people = { leadMetric: newMetric('attendance'), balanced: 480, staffPeople: 5 } as const;
  const amount = { leadMetric: newMetric('amount'), balanced: 63_700_000, averageDealMinor: 980_000 } as const;
  const cases: [string, EventFacts][] = [
    ['deals', facts],
    ['deals with staff in the room', seminar({ balanced: 70, staffPeople: 15 })],
    ['an amount', seminar(amount)],
    ['attendance in people', seminar(people, [hall(420)])],
    [
      'attendance in customers',
      seminar({ leadMetric: { ...newMetric('attendance'), unit: 'customers' }, balanced: 280 }),
    ],
    ['satisfaction', seminar({ leadMetric: newMetric('satisfaction'), balanced: 90, arrivalsWanted: 230 })],
    ['two sessions', seminar({ balanced: 66 }, [hall(200), hall(200, 'session-2')])],
    ['far too small a hall', seminar({ balanced: 65 }, [hall(100)])],
  ];

  test.each(cases)('every way out works, and no smaller step does: %s', (_name, from) => {
    const conflict = conflictsOf(from).find(({ code }) => code === 'no-number-does-both')!;
    expect(conflict.ways.length).toBeGreaterThanOrEqual(2);
    for (const way of conflict.ways) {
      expect(wayCodes).toContain(way.code);
      expect({ way, left: codesOf(taken(from, way)) }).toEqual({ way, left: [] });
      const less = short[way.code]?.(way);
      if (less) expect({ less, left: codesOf(taken(from, less)) }).toEqual({ less, left: ['no-number-does-both'] });
    }
  });

  test('a way that would not work is not offered', () => {
    const codes = (from: EventFacts) => conflictsOf(from).flatMap((conflict) => conflict.ways.map((way) => way.code));
    // A pinned floor does not follow a lower target.
    expect(codes(seminar({ balanced: 65 }, [hall(400)], { 'target.floor': 52 }))).not.toContain('lower-target');
    // In a hall of 100 the floor is more likely missed than held.
    expect(codes(seminar({ balanced: 65 }, [hall(100)]))).not.toContain('lower-chance');
    // Five rooms of 20 do not take what one of 400 cannot.
    expect(codes(seminar({ balanced: 65 }, [hall(20)]))).not.toContain('second-session');
  });
});
