import type { QuantityBasis } from '@backcast/planning/budget-facts';
import type { DerivedNumber, EventFacts } from '../plan-shape.js';
import { factTerm, shownTerm, type Term } from '../term.js';

type Numbers = Record<string, DerivedNumber>;

/** How many there are of what quantities and costs are counted by, with where that is from; null for a fixed one. */
export function basisTerm(per: QuantityBasis, facts: EventFacts, numbers: Numbers): Term | null {
  const { guests, program, staff } = facts.sections;
  switch (per) {
    case 'people':
      return shownTerm('heads', numbers['people.heads']!);
    case 'session-people':
      return largestSessionTerm(numbers);
    case 'customers':
      return shownTerm('arrivals', numbers['funnel.arrivals']!);
    case 'staff':
      // Without posts the goal's estimate of the staff is all there is.
      return shownTerm('staff', numbers[staff.posts.length > 0 ? 'posts.needed' : 'people.staff']!);
    case 'guests':
      return factTerm('guests', 'sections.guests.guests', 'count', comingGuests(guests.guests));
    case 'segments':
      return factTerm('segments', 'sections.program.segments', 'count', program.segments.length);
    case 'sessions':
      return factTerm('sessions', 'sessions', 'count', facts.sessions.length);
    case 'fixed':
      return null;
  }
}

/** Heads of the largest session on a full day: what thresholds are about. */
export const largestSessionTerm = (numbers: Numbers): Term => shownTerm('full-heads', numbers['people.session90']!);

const comingGuests = (guests: EventFacts['sections']['guests']['guests']): number =>
  guests.filter(({ status }) => status !== 'declined').length;
