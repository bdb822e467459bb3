import { describe, expect, test } from '@jest/globals';
import { guestJumps } from './guest-jumps.js';
import { mayMoveGuest } from './guest-status.js';
import { guestStatuses, type Guest, type GuestStatus } from './guests-facts.js';
import { walkGuests } from './walk-guests.js';

const guest = (id: string, status: GuestStatus): Guest => ({
  ...{ id, contactId: 'c', kind: 'speaker', isKey: false, ownerId: null, status, movedOn: null, checkpoints: [] },
  ...{ freeTimes: [], topic: '', form: 'talk', script: 'none', scriptFileIds: [], hospitality: '', gladness: '' },
  substitutes: [],
});
const pairs = guestStatuses.flatMap((from) => guestStatuses.map((to) => [from, to] as const));
const facts = (...guests: Guest[]) => ({ guests, alarmDays: 14 });

describe('a jump of a guest', () => {
  test.each(pairs)('from %s to %s is told exactly when the status may not go that way', (from, to) => {
    const jumps = from === to || mayMoveGuest(from, to) ? [] : [{ id: 'a', from, to }];
    expect(guestJumps([guest('a', from)], [guest('b', 'arrived'), guest('a', to)])).toEqual(jumps);
  });

  test('is none when the guest is new or gone', () => {
    expect(guestJumps([], [guest('a', 'arrived')])).toEqual([]);
    expect(guestJumps([guest('a', 'arrived')], [])).toEqual([]);
  });
});

describe('the walk', () => {
  test.each(pairs)('from %s to %s has no jump, ends where it should and goes no step too many', (from, to) => {
    const [before, after] = [facts(guest('a', from)), facts({ ...guest('a', to), topic: '志愿' })];
    const states = [before, ...walkGuests(before, after)];
    expect(states.at(-1)).toEqual(after);
    for (const [index, state] of states.slice(1).entries())
      expect(guestJumps(states[index]!.guests, state.guests)).toEqual([]);
    expect(states.length - 1).toBe(from === to || mayMoveGuest(from, to) ? 1 : shortest(from, to));
  });

  test('takes several guests along, each by its own way', () => {
    const before = facts(guest('a', 'proposed'), guest('b', 'in-talks'), guest('c', 'declined'));
    const after = facts(guest('a', 'briefed'), guest('b', 'briefed'), guest('c', 'in-talks'));
    const walked = walkGuests(before, after).map(({ guests }) => guests.map(({ status }) => status));
    expect(walked).toEqual([
      ['in-talks', 'confirmed', 'in-talks'],
      ['confirmed', 'briefed', 'in-talks'],
      ['briefed', 'briefed', 'in-talks'],
    ]);
  });
});

/** Length of the shortest way, found by spreading out instead of walking. */
function shortest(from: GuestStatus, to: GuestStatus): number {
  let reached: GuestStatus[] = [from];
  for (let steps = 1; steps <= guestStatuses.length; steps += 1) {
    reached = guestStatuses.filter((next) => reached.some((each) => mayMoveGuest(each, next)));
    if (reached.includes(to)) return steps;
  }
  throw new Error(`${to} cannot be reached from ${from}`);
}
