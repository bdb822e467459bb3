import type { EventFacts } from '@backcast/plan/plan-shape';
import { findDoubleBookings } from '@backcast/planning/find-double-bookings';
import { mayFillPost, type FillVerdict } from '@backcast/planning/may-fill-post';
import type { Post, Shift } from '@backcast/planning/staff-facts';

type Asked = { facts: EventFacts; post: Post; shift: Shift; isOwn: boolean; day: string | null };
export type ShiftVerdict = FillVerdict & {
  /** Where the person is at the same time. */
  booked: { post: Post; shift: Shift } | null;
  isBackwards: boolean;
};

/** What speaks against a shift before it is added: who may fill the post, and where the person is already. */
export function checkShift({ facts, post, shift, isOwn, day }: Asked): ShiftVerdict {
  const { trainedOn, assessedOn, from, to } = shift;
  const { posts } = facts.sections.staff;
  const wanted = posts.map((each) => (each.id === post.id ? { ...each, shifts: [...each.shifts, shift] } : each));
  const clash = findDoubleBookings(wanted, facts.sessions).find(({ first, second }) =>
    [first.shiftId, second.shiftId].includes(shift.id),
  );
  const other = clash && (clash.first.shiftId === shift.id ? clash.second : clash.first);
  const at = posts.find(({ id }) => id === other?.postId);
  const there = at?.shifts.find(({ id }) => id === other?.shiftId);
  return {
    ...mayFillPost(post.kind, { isOwn, trainedOn, assessedOn }, day),
    booked: at && there ? { post: at, shift: there } : null,
    isBackwards: from !== null && to !== null && from >= to,
  };
}
