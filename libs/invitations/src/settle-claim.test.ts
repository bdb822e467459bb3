import { describe, expect, test } from '@jest/globals';
import { isCreditShared, isWholeCredit, settleClaim } from './settle-claim.js';

describe('a customer with two salespeople', () => {
  const now = '2027-06-22T02:00:00Z';
  const claim = (personId: string, firstContactAt: string | null, madeAt = '2027-06-20T00:00:00Z') => ({
    ...{ personId, firstContactAt, madeAt },
  });

  test('stays with whoever made contact first, not with whoever wrote the name down first', () => {
    const claims = [
      claim('a', '2027-06-19T08:00:00Z', '2027-06-18T00:00:00Z'),
      claim('b', '2027-06-19T07:00:00Z', '2027-06-21T00:00:00Z'),
    ];
    expect(settleClaim(claims, 30, now)).toEqual({ personId: 'b', reason: 'first_contact' });
  });

  test('a contact before the protection period protects nothing any more', () => {
    const claims = [claim('a', '2027-05-01T00:00:00Z'), claim('b', '2027-06-19T00:00:00Z')];
    expect(settleClaim(claims, 30, now)).toEqual({ personId: 'b', reason: 'first_contact' });
    expect(settleClaim(claims, 60, now)).toEqual({ personId: 'a', reason: 'first_contact' });
  });

  test('without contact the first name wins, and nobody where all of it is long ago', () => {
    const claims = [claim('a', null, '2027-06-21T00:00:00Z'), claim('b', null, '2027-06-20T00:00:00Z')];
    expect(settleClaim(claims, 30, now)).toEqual({ personId: 'b', reason: 'first_claim' });
    expect(settleClaim(claims, 1, now)).toEqual({ personId: null, reason: 'nobody' });
  });

  test('refuses a period that is none', () => {
    expect(() => settleClaim([], -1, now)).toThrow(RangeError);
  });

  test('credit is split into a whole', () => {
    expect(isWholeCredit([100])).toBe(true);
    expect(isWholeCredit([60, 40])).toBe(true);
    for (const wrong of [[], [60, 30], [120, -20], [33.3, 66.7], [100, 0]]) expect(isWholeCredit(wrong)).toBe(false);
  });

  test('credit is shared where anybody but the owner has a part of it', () => {
    const of = (...parts: [string, number][]) => parts.map(([personId, percent]) => ({ personId, percent }));
    expect(isCreditShared('a', of(['a', 50], ['b', 50]))).toBe(true);
    expect(isCreditShared('a', of(['b', 100]))).toBe(true);
    for (const whole of [of(), of(['a', 100]), of(['a', 100], ['b', 0])])
      expect(isCreditShared('a', whole)).toBe(false);
  });
});
