import { describe, expect, test } from '@jest/globals';
import { guestMoves, isGuestOpen, isGuestSure, mayMoveGuest, nextGuestStatus } from './guest-status.js';
import { guestStatuses } from './guests-facts.js';

const legal = [
  ['proposed', 'in-talks'],
  ['proposed', 'declined'],
  ['in-talks', 'confirmed'],
  ['in-talks', 'proposed'],
  ['in-talks', 'declined'],
  ['confirmed', 'briefed'],
  ['confirmed', 'in-talks'],
  ['confirmed', 'declined'],
  ['briefed', 'arrived'],
  ['briefed', 'confirmed'],
  ['briefed', 'declined'],
  ['arrived', 'briefed'],
  ['declined', 'in-talks'],
  ['declined', 'proposed'],
];

describe('the status of a guest', () => {
  test.each(guestStatuses.flatMap((from) => guestStatuses.map((to) => [from, to] as const)))(
    'from %s to %s',
    (from, to) => {
      expect(mayMoveGuest(from, to)).toBe(legal.some(([one, other]) => one === from && other === to));
    },
  );

  test('one tap after the other leads from proposed to arrived', () => {
    const walked = ['proposed'] as (typeof guestStatuses)[number][];
    for (let next = nextGuestStatus('proposed'); next !== null; next = nextGuestStatus(next)) walked.push(next);
    expect(walked).toEqual(['proposed', 'in-talks', 'confirmed', 'briefed', 'arrived']);
  });

  test('every move can be taken back', () => {
    for (const from of guestStatuses)
      for (const to of guestMoves[from].filter((each) => each !== 'declined')) {
        const back = guestMoves[to].includes(from) || (from === 'declined' && guestMoves[to].includes('declined'));
        expect([from, to, back]).toEqual([from, to, true]);
      }
  });

  test('open and sure exclude each other; who declined is neither', () => {
    for (const status of guestStatuses) expect(isGuestOpen(status) && isGuestSure(status)).toBe(false);
    expect(guestStatuses.filter((status) => !isGuestOpen(status) && !isGuestSure(status))).toEqual(['declined']);
  });
});
