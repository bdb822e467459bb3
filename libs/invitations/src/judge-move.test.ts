import { describe, expect, test } from '@jest/globals';
import { judgeMove } from './judge-move.js';

describe('a move of an invitation', () => {
  const situation = { state: 'invited', since: '2027-06-20T02:00:00Z', now: '2027-06-22T02:00:00Z' } as const;
  const move = { seen: 'invited', to: 'confirmed', at: '2027-06-21T02:00:00Z' } as const;

  test('is taken when it is legal, happened since the last one, and nobody moved it meanwhile', () => {
    expect(judgeMove(move, situation)).toBe('accepted');
  });

  test('is the same when somebody else moved it there already, whatever was seen', () => {
    expect(judgeMove(move, { ...situation, state: 'confirmed' })).toBe('same');
  });

  test.each([
    ['stale', { ...move, seen: 'contacted' as const }],
    ['illegal', { ...move, to: 'secondConfirmed' as const }],
    ['to_come', { ...move, at: '2027-06-22T03:00:00Z' }],
    ['before_last', { ...move, at: '2027-06-19T02:00:00Z' }],
  ])('is %s', (verdict, wrong) => {
    expect(judgeMove(wrong, situation)).toBe(verdict);
  });

  test('may come from a phone whose clock is a little ahead', () => {
    expect(judgeMove({ ...move, at: '2027-06-22T02:04:00Z' }, situation)).toBe('accepted');
  });
});
