import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findDoubleBookings } from './find-double-bookings.js';
import type { Post, Shift } from './staff-facts.js';

const shift = (id: string, more: Partial<Shift> = {}): Shift => ({
  id,
  ...{ personId: 'anna', contactId: null, sessionId: null, from: null, to: null, trainedOn: null, assessedOn: null },
  ...more,
});
const post = (id: string, shifts: Shift[]): Post => ({
  id,
  ...{ key: 'own', name: id, kind: 'upkeep', rule: { per: 'session', count: 1 }, note: '', shifts },
});
const afternoon = { id: 's1', date: '2027-07-10', startTime: '14:00', endTime: '17:00' };
const evening = { id: 's2', date: '2027-07-10', startTime: '17:00', endTime: '20:00' };
const tomorrow = { id: 's3', date: '2027-07-11', startTime: '14:00', endTime: '17:00' };
const between = (one: Partial<Shift>, other: Partial<Shift>, sessions = [afternoon]) =>
  findDoubleBookings([post('door', [shift('a', one)]), post('gifts', [shift('b', other)])], sessions);

describe('double bookings', () => {
  test('two posts for a whole session', () => {
    expect(between({}, {})).toEqual([
      {
        ...{ personId: 'anna', contactId: null },
        ...{ first: { postId: 'door', shiftId: 'a' }, second: { postId: 'gifts', shiftId: 'b' } },
      },
    ]);
  });

  test('touching ends are fine, one minute more is not', () => {
    expect(between({ from: '13:00', to: '15:00' }, { from: '15:00', to: '17:00' })).toHaveLength(0);
    expect(between({ from: '13:00', to: '15:01' }, { from: '15:00', to: '17:00' })).toHaveLength(1);
  });

  test('a time left open is the session’s', () => {
    expect(between({ to: '15:00' }, { from: '15:00' })).toHaveLength(0);
    expect(between({ to: '15:00' }, { from: '14:59' })).toHaveLength(1);
  });

  test('two people, or a person and a part-timer, do not collide', () => {
    expect(between({}, { personId: 'ben' })).toHaveLength(0);
    expect(between({}, { personId: null, contactId: 'cleo' })).toHaveLength(0);
    expect(between({ personId: null, contactId: 'cleo' }, { personId: null, contactId: 'cleo' })).toHaveLength(1);
    expect(between({ personId: null }, { personId: null })).toHaveLength(0);
  });

  test('across sessions: the same day only where times overlap, other days never', () => {
    const both = [afternoon, evening, tomorrow];
    expect(between({ sessionId: 's1' }, { sessionId: 's2' }, both)).toHaveLength(0);
    expect(between({ sessionId: 's1', to: '18:00' }, { sessionId: 's2' }, both)).toHaveLength(1);
    expect(between({ sessionId: 's1' }, { sessionId: 's3' }, both)).toHaveLength(0);
    expect(between({ sessionId: null }, { sessionId: 's2' }, both)).toHaveLength(1);
  });

  test('what is not known is claimed within one session only', () => {
    const open = { ...afternoon, startTime: null, endTime: null } as unknown as typeof afternoon;
    expect(between({}, {}, [open])).toHaveLength(1);
    expect(between({ sessionId: 's1' }, { sessionId: 's2' }, [open, evening])).toHaveLength(0);
  });

  test('agrees with counting minute by minute, in whatever order', () => {
    const time = fc.integer({ min: 10 * 60, max: 22 * 60 });
    const clock = (minutes: number): string =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const anyShift = fc.record({
      personId: fc.constantFrom('anna', 'ben'),
      sessionId: fc.constantFrom('s1', 's2', 's3'),
      span: fc.tuple(time, time).filter(([from, to]) => from < to),
    });
    const day = { s1: '10', s2: '10', s3: '11' } as Record<string, string>;
    fc.assert(
      fc.property(fc.array(anyShift, { maxLength: 7 }), (list) => {
        const shifts = list.map(({ span: [from, to], ...rest }, i) =>
          shift(`${i}`, { ...rest, from: clock(from), to: clock(to) }),
        );
        const sessions = [afternoon, evening, tomorrow];
        const found = findDoubleBookings([post('door', shifts)], sessions);
        let expected = 0;
        for (let i = 0; i < list.length; i++)
          for (let j = i + 1; j < list.length; j++) {
            const [one, other] = [list[i]!, list[j]!];
            if (one.personId !== other.personId || day[one.sessionId] !== day[other.sessionId]) continue;
            const minutes = new Set(Array.from({ length: one.span[1] - one.span[0] }, (_, k) => one.span[0] + k));
            let isBoth = false;
            for (let minute = other.span[0]; minute < other.span[1]; minute++) isBoth ||= minutes.has(minute);
            if (isBoth) expected++;
          }
        expect(found).toHaveLength(expected);
        expect(findDoubleBookings([post('door', [...shifts].reverse())], sessions)).toHaveLength(expected);
      }),
      { numRuns: 60 },
    );
  });
});
