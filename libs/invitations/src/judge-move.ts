import { type InvitationState, mayFollow } from './invitation-states.js';

export type MoveVerdict = 'accepted' | 'same' | 'stale' | 'illegal';

/**
 * Whether a move is taken. `seen` is the state that the mover saw: who moves what another has moved meanwhile is told so
 * (`stale`), unless both said the same.
 */
export function judgeMove(
  { seen, to }: { seen: InvitationState; to: InvitationState },
  state: InvitationState,
): MoveVerdict {
  if (state === to) return 'same';
  if (seen !== state) return 'stale';
  return mayFollow(state, to) ? 'accepted' : 'illegal';
}

/**
 * When a move happened that says `at` of itself, instants all: a phone tells later what it kept without a line, and its
 * clock may be wrong, so it is neither before the move before it nor to come.
 */
export function timeOfMove(at: string, { since, now }: { since: string; now: string }): string {
  const moment = Math.min(Math.max(Date.parse(at), Date.parse(since)), Date.parse(now));
  return new Date(moment).toISOString();
}
