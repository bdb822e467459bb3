import { findDoubleBookings, type DoubleBooking } from '@backcast/planning/find-double-bookings';
import { mayFillPost, type FillProblem } from '@backcast/planning/may-fill-post';
import type { EventFacts } from './plan-shape.js';
import { eventDate } from './seated-sessions.js';

/** Somebody on a post that they may not fill. */
export type FillViolation = { postId: string; shiftId: string; reason: FillProblem };

/** Shifts that break the rule of who may fill which post, for example because the kind of the post was changed later. */
export function fillViolations(facts: EventFacts): FillViolation[] {
  const day = eventDate(facts);
  return facts.sections.staff.posts.flatMap(({ id: postId, kind, shifts }) =>
    shifts.flatMap(({ id: shiftId, personId, contactId, trainedOn, assessedOn }) => {
      if (personId === null && contactId === null) return [];
      const { isAllowed, reason } = mayFillPost(kind, { isOwn: personId !== null, trainedOn, assessedOn }, day);
      return isAllowed || reason === null || reason === 'own-preferred' ? [] : [{ postId, shiftId, reason }];
    }),
  );
}

export const doubleBookings = ({ sections, sessions }: EventFacts): DoubleBooking[] =>
  findDoubleBookings(sections.staff.posts, sessions);
