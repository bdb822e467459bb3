import { postCover, type Shortage } from '@backcast/planning/post-cover';
import { postsNeeded } from '@backcast/planning/posts-needed';
import type { Post } from '@backcast/planning/staff-facts';
import type { EventFacts, PlanSession } from './plan-shape.js';
import { chosenRoom } from './seated-sessions.js';

/** One post in one session: how many people it needs, from what, and when it lacks them. */
export type PostNeed = {
  postId: string;
  sessionId: string;
  /** Heads and doors of this session; null while not known. */
  heads: number | null;
  doors: number | null;
  needed: number | null;
  filled: number;
  short: number;
  shortages: Shortage[];
};

/** Every post in every session. `heads` are those of the whole event, which the sessions share by their places. */
export function postNeeds(facts: EventFacts, heads: number | null): PostNeed[] {
  const shares = headShares(facts.sessions);
  return facts.sessions.flatMap((session, index) => {
    const here = heads === null ? null : Math.ceil(heads * shares[index]! - 1e-9);
    return facts.sections.staff.posts.map((post) => needOf(facts, post, session, here));
  });
}

function needOf(facts: EventFacts, post: Post, session: PlanSession, heads: number | null): PostNeed {
  const doors = doorsOf(facts, session.id);
  const needed = postsNeeded(post.rule, { heads, doors });
  const cover = postCover(needed ?? 0, post.shifts, session);
  return { postId: post.id, sessionId: session.id, heads, doors, needed, ...cover };
}

/** Doors as said for the staff; else the exits of the room that is chosen. */
export const doorsOf = (facts: EventFacts, sessionId: string): number | null =>
  facts.sections.staff.doors ?? chosenRoom(facts, sessionId)?.room.exits ?? null;

/** What part of the heads comes to each session: by places where all are known, else equal parts. */
function headShares(sessions: readonly PlanSession[]): number[] {
  const places = sessions.map(({ capacityPeople }) => capacityPeople ?? 0);
  const total = places.reduce((sum, each) => sum + each, 0);
  const isKnown = places.every((each) => each > 0) && Number.isFinite(total);
  return sessions.map((_, index) => (isKnown ? places[index]! / total : 1 / sessions.length));
}
