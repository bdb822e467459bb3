import type { DatedThing, EventFacts } from '../plan-shape.js';

/** Checkpoints of guests, and what suppliers deliver. Names are looked up by the contact's id. */
export const guestDeadlines = ({ sections }: EventFacts): DatedThing[] => [
  ...sections.guests.guests.flatMap((guest) =>
    guest.checkpoints.flatMap(({ id, what, by, isDone }): DatedThing[] =>
      by === null
        ? []
        : [
            {
              ...{ key: `guest-checkpoint.${guest.id}.${id}`, kind: 'guest-checkpoint', date: by, step: 'people' },
              ...{ subjectId: guest.id, ownerId: guest.ownerId, values: { contactId: guest.contactId, what }, isDone },
            },
          ],
    ),
  ),
  ...sections.suppliers.suppliers.flatMap(({ id, name, delivers, by, status, ownerId }): DatedThing[] =>
    by === null || status === 'dropped'
      ? []
      : [
          {
            ...{ key: `supplier.${id}`, kind: 'supplier', date: by, step: 'people', subjectId: id, ownerId },
            ...{ values: { name, what: delivers }, isDone: status === 'delivered' },
          },
        ],
  ),
];
