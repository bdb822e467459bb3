import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { postCover } from './post-cover.js';
import type { Shift } from './staff-facts.js';

const session = { id: 's1', date: '2027-07-10', startTime: '14:00', endTime: '17:00' };
const shift = (more: Partial<Shift> = {}): Shift => ({
  ...{ id: 'x', personId: 'anna', contactId: null, sessionId: null, from: null, to: null },
  ...{ trainedOn: null, assessedOn: null },
  ...more,
});

test('nobody there: short through the whole session', () => {
  expect(postCover(2, [], session)).toEqual({ filled: 0, short: 2, shortages: [{ from: 840, to: 1020, short: 2 }] });
});

test('the thinnest moment counts, and is named', () => {
  const cover = postCover(2, [shift(), shift({ from: '13:00', to: '15:30' })], session);
  expect(cover).toEqual({ filled: 1, short: 1, shortages: [{ from: 930, to: 1020, short: 1 }] });
});

test('shifts that follow one another fill one place', () => {
  expect(postCover(1, [shift({ to: '15:00' }), shift({ from: '15:00' })], session).short).toBe(0);
  expect(postCover(1, [shift({ to: '15:00' }), shift({ from: '15:01' })], session).shortages).toEqual([
    { from: 900, to: 901, short: 1 },
  ]);
});

test('another session’s shift and one without a person fill nothing; more than needed is no more', () => {
  expect(postCover(1, [shift({ sessionId: 's2' }), shift({ personId: null })], session).filled).toBe(0);
  expect(postCover(1, [shift(), shift(), shift()], session)).toEqual({ filled: 1, short: 0, shortages: [] });
});

test('without times the shifts are counted', () => {
  const open = { ...session, startTime: null, endTime: null };
  expect(postCover(2, [shift()], open)).toEqual({
    filled: 1,
    short: 1,
    shortages: [{ from: null, to: null, short: 1 }],
  });
});

test('one more shift never makes it worse, and filled and short make what is needed', () => {
  const time = fc.integer({ min: 13 * 60, max: 18 * 60 });
  const clock = (at: number): string =>
    `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  const any = fc
    .tuple(time, time)
    .filter(([from, to]) => from < to)
    .map(([from, to]) => shift({ from: clock(from), to: clock(to) }));
  fc.assert(
    fc.property(fc.nat(5), fc.array(any, { maxLength: 6 }), any, (needed, shifts, more) => {
      const before = postCover(needed, shifts, session);
      expect(before.filled + before.short).toBe(needed);
      expect(postCover(needed, [...shifts, more], session).short).toBeLessThanOrEqual(before.short);
    }),
  );
});
