import { type InvitationState, mayFollow } from './invitation-states.js';

export type MoveVerdict = 'accepted' | 'same' | 'stale' | 'illegal' | 'to_come' | 'before_last';

/** What a move meets: the state there is and since when (an instant), and the present instant. */
export type MoveSituation = { state: InvitationState; since: string; now: string };

/** How far a phone's clock may be ahead, in milliseconds, before what it says counts as to come. */
const clockSlack = 5 * 60_000;

/**
 * Whether a move is taken. `seen` is the state that the mover saw: who moves what another has moved meanwhile is told so,
 * unless both said the same. `at` is when it happened, an instant; it may be earlier than now where it was kept on a
 * phone without a line.
 */
export function judgeMove(
  { seen, to, at }: { seen: InvitationState; to: InvitationState; at: string },
  { state, since, now }: MoveSituation,
): MoveVerdict {
  if (state === to) return 'same';
  if (seen !== state) return 'stale';
  if (!mayFollow(state, to)) return 'illegal';
  if (Date.parse(at) > Date.parse(now) + clockSlack) return 'to_come';
  return Date.parse(at) < Date.parse(since) ? 'before_last' : 'accepted';
}
