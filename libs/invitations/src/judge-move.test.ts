import { describe, expect, test } from '@jest/globals';
import { judgeMove, timeOfMove } from './judge-move.js';

describe('a move of an invitation', () => {
  test('is taken when it is legal and nobody moved it meanwhile', () => {
    expect(judgeMove({ seen: 'invited', to: 'confirmed' }, 'invited')).toBe('accepted');
    expect(judgeMove({ seen: 'invited', to: 'secondConfirmed' }, 'invited')).toBe('illegal');
    expect(judgeMove({ seen: 'contacted', to: 'confirmed' }, 'invited')).toBe('stale');
  });

  test('is the same when somebody else moved it there already, whatever was seen', () => {
    expect(judgeMove({ seen: 'contacted', to: 'confirmed' }, 'confirmed')).toBe('same');
  });

  const known = { since: '2027-06-20T02:00:00.000Z', now: '2027-06-22T02:00:00.000Z' };
  test.each([
    ['when the phone says', '2027-06-21T08:00:00+08:00', '2027-06-21T00:00:00.000Z'],
    ['not before the move before it', '2027-06-01T00:00:00Z', known.since],
    ['not to come', '2027-06-30T00:00:00Z', known.now],
  ])('happened %s', (_, at, moment) => {
    expect(timeOfMove(at, known)).toBe(moment);
  });
});
