import { mayMoveGuest } from './guest-status.js';
import type { Guest, GuestStatus } from './guests-facts.js';

export type GuestJump = { id: string; from: GuestStatus; to: GuestStatus };

/**
 * Guests whose status went a way that it may not go in one step (`guestMoves`). A guest who was not there before may
 * begin anywhere: whoever writes them down may already have their word.
 */
export const guestJumps = (before: readonly Guest[], after: readonly Guest[]): GuestJump[] =>
  after.flatMap(({ id, status: to }) => {
    const from = before.find((guest) => guest.id === id)?.status;
    return from === undefined || from === to || mayMoveGuest(from, to) ? [] : [{ id, from, to }];
  });
