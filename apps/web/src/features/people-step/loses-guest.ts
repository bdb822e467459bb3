import type { Guest } from '@backcast/planning/guests-facts';

type Guests = { guests: readonly Guest[] };

/** Whether somebody who might come does not any more: program, seats and tasks follow, so the change waits for a tap. */
export const losesGuest = (before: Guests, after: Guests): boolean =>
  before.guests.some(({ id, status }) => {
    const now = after.guests.find((guest) => guest.id === id);
    return status !== 'declined' && (now === undefined || now.status === 'declined');
  });
