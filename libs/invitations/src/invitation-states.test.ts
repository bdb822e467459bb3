import { describe, expect, test } from '@jest/globals';
import { invitationStates, isComing, mayFollow, nextStates, tappableStates, usualNext } from './invitation-states.js';

describe('the states of an invitation', () => {
  test('are each reached from new, and none leads to itself or to a state that is not there', () => {
    const seen = new Set<string>(['new']);
    for (const from of seen) for (const to of nextStates[from as keyof typeof nextStates]) seen.add(to);
    expect([...seen].toSorted()).toEqual([...invitationStates].toSorted());
    for (const state of invitationStates) expect(mayFollow(state, state)).toBe(false);
    for (const state of invitationStates) expect(mayFollow(state, 'new')).toBe(false);
  });

  test('only a yes is asked for a second time, and only the product asks anew', () => {
    expect(invitationStates.filter((state) => mayFollow(state, 'secondConfirmed'))).toEqual([
      'toReconfirm',
      'confirmed',
    ]);
    expect(invitationStates.filter((state) => mayFollow(state, 'toReconfirm'))).toEqual([
      'confirmed',
      'secondConfirmed',
    ]);
    expect(invitationStates.some((state) => tappableStates(state).includes('toReconfirm'))).toBe(false);
  });

  test('only who said yes can fail to come; anybody may come after all', () => {
    expect(invitationStates.filter((state) => mayFollow(state, 'noShow'))).toEqual([
      'toReconfirm',
      'confirmed',
      'secondConfirmed',
    ]);
    expect(invitationStates.filter((state) => !mayFollow(state, 'arrived'))).toEqual(['arrived']);
    expect(invitationStates.filter(isComing)).toEqual(['toReconfirm', 'confirmed', 'secondConfirmed', 'arrived']);
  });

  test('what usually comes next is a legal step', () => {
    for (const [from, next] of Object.entries(usualNext))
      expect([from, next === null || mayFollow(from as keyof typeof usualNext, next)]).toEqual([from, true]);
  });
});
