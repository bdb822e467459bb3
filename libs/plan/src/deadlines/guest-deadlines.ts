import { isGuestSure } from '@backcast/planning/guest-status';
import type { Guest, Supplier } from '@backcast/planning/guests-facts';
import { confirmGuestsBy } from '../guest-alarm.js';
import type { DatedThing, EventFacts } from '../plan-shape.js';

/** When key guests should have said yes, checkpoints of guests, and what suppliers deliver. Names are looked up by id. */
export const guestDeadlines = (facts: EventFacts): DatedThing[] => {
  const { guests, suppliers } = facts.sections;
  const wanted = guests.guests.filter(({ status }) => status !== 'declined');
  return [
    ...wanted.filter(({ isKey }) => isKey).flatMap((guest) => confirmation(guest, confirmGuestsBy(facts))),
    ...wanted.flatMap(checkpoints),
    ...suppliers.suppliers.flatMap(delivery),
  ];
};

const step = 'people' as const;

function confirmation({ id, contactId, ownerId, status }: Guest, by: string | null): DatedThing[] {
  if (by === null) return [];
  const values = { contactId };
  const isDone = isGuestSure(status);
  return [
    { key: `guest-confirm.${id}`, kind: 'guest-confirm', date: by, step, subjectId: id, ownerId, values, isDone },
  ];
}

const checkpoints = (guest: Guest): DatedThing[] =>
  guest.checkpoints.flatMap(({ id, what, by, isDone }): DatedThing[] =>
    by === null
      ? []
      : [
          {
            ...{ key: `guest-checkpoint.${guest.id}.${id}`, kind: 'guest-checkpoint', date: by, step },
            ...{ subjectId: guest.id, ownerId: guest.ownerId, values: { contactId: guest.contactId, what }, isDone },
          },
        ],
  );

const delivery = ({ id, name, delivers, by, status, ownerId }: Supplier): DatedThing[] =>
  by === null || status === 'dropped'
    ? []
    : [
        {
          ...{ key: `supplier.${id}`, kind: 'supplier', date: by, step, subjectId: id, ownerId },
          ...{ values: { name, what: delivers }, isDone: status === 'delivered' },
        },
      ];
