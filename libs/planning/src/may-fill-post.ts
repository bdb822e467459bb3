import type { PostKind } from './staff-facts.js';

/** Somebody for a post: own staff is a person of the organization, everybody else a part-timer with recorded training. */
export type Filler = { isOwn: boolean; trainedOn: string | null; assessedOn: string | null };

/** Why somebody may not fill a post; `own-preferred` is said, but does not forbid. */
export const fillProblems = ['own-staff-only', 'not-trained', 'not-assessed', 'trained-too-late'] as const;
export type FillProblem = (typeof fillProblems)[number];
export type FillVerdict = { isAllowed: boolean; reason: FillProblem | 'own-preferred' | null };

const refused = (reason: FillProblem): FillVerdict => ({ isAllowed: false, reason });

/**
 * Who may fill which post (method, section 7): upkeep anybody; results preferably own staff, part-timers only after
 * training and assessment, both on a day that is not after the event; money and goods own staff only.
 * Days are `YYYY-MM-DD`; while the event has no date, no day is too late.
 */
export function mayFillPost(kind: PostKind, filler: Filler, eventDate: string | null): FillVerdict {
  if (filler.isOwn || kind === 'upkeep') return { isAllowed: true, reason: null };
  if (kind === 'money') return refused('own-staff-only');
  const { trainedOn, assessedOn } = filler;
  if (trainedOn === null) return refused('not-trained');
  if (assessedOn === null) return refused('not-assessed');
  const isLate = eventDate !== null && (trainedOn > eventDate || assessedOn > eventDate);
  return isLate ? refused('trained-too-late') : { isAllowed: true, reason: 'own-preferred' };
}
