import type { GuestStatus } from './guests-facts.js';

/**
 * The moves that a guest's status may make (method, section 7). Forwards one step at a time, because each step is
 * something that somebody did; back one step, because a tap can be wrong or a promise taken back; out at any time
 * before arriving; whoever declined can be asked again.
 */
export const guestMoves: Readonly<Record<GuestStatus, readonly GuestStatus[]>> = {
  proposed: ['in-talks', 'declined'],
  'in-talks': ['confirmed', 'proposed', 'declined'],
  confirmed: ['briefed', 'in-talks', 'declined'],
  briefed: ['arrived', 'confirmed', 'declined'],
  arrived: ['briefed'],
  declined: ['in-talks', 'proposed'],
};

export const mayMoveGuest = (from: GuestStatus, to: GuestStatus): boolean => guestMoves[from].includes(to);

/** The step that comes next; null at the end. Whoever declined comes back through talks. */
export const nextGuestStatus = (status: GuestStatus): GuestStatus | null =>
  status === 'arrived' ? null : guestMoves[status][0]!;

/** Whether a guest has said yes. */
export const isGuestSure = (status: GuestStatus): boolean =>
  status === 'confirmed' || status === 'briefed' || status === 'arrived';

/** Whether the guest is still wanted and has not said yes: what an alarm close to the day is about. */
export const isGuestOpen = (status: GuestStatus): boolean => status === 'proposed' || status === 'in-talks';
