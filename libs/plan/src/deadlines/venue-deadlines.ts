import type { DatedThing, EventFacts } from '../plan-shape.js';

/** Booking and deposit of the venues that are chosen. */
export const venueDeadlines = ({ sections }: EventFacts): DatedThing[] => {
  const { candidates, uses } = sections.venue;
  const chosen = candidates.filter(({ id }) => uses.some(({ candidateId }) => candidateId === id));
  return chosen.flatMap(({ id, name, status, bookBy, depositBy, depositMinor }): DatedThing[] => {
    const base = {
      step: 'venue' as const,
      subjectId: id,
      ownerId: null,
      values: { name },
      isDone: status === 'booked',
    };
    return [
      ...(bookBy ? [{ ...base, key: `venue-booking.${id}`, kind: 'venue-booking' as const, date: bookBy }] : []),
      ...(depositBy
        ? [
            {
              ...base,
              ...{ key: `venue-deposit.${id}`, kind: 'venue-deposit' as const, date: depositBy },
              // In the smallest unit of the organization's money; absent while nobody said how much.
              values: { name, ...(depositMinor === null ? {} : { amountMinor: depositMinor }) },
            },
          ]
        : []),
    ];
  });
};
