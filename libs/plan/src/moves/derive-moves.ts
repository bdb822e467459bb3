import { changedFacts } from '../changed-facts.js';
import { compareDeadlines, compareDuties } from '../compare-duties.js';
import { compareGaps } from '../compare-gaps.js';
import { comparePlans } from '../compare-plans.js';
import type { DerivedPlan, EventFacts, PlanConflict } from '../plan-shape.js';
import type { MovedConflict, MovedDeadline, MovedDuty, MovedEntry, MovedGap, PlanMoves } from './plan-moves.js';
import { movedEntries } from './moved-entries.js';

type Side = { facts: EventFacts; plan: DerivedPlan };

/**
 * What a change of facts moves, everywhere it lands: the list that is shown before saving, kept in the history and sent
 * in the digest. What is said once is not said again: a duty's deadline is the duty, the day of an order or a task its deadline.
 */
export function deriveMoves(before: Side, after: Side): PlanMoves {
  const dated = deadlines(before.plan, after.plan);
  const told = new Set(dated.map(({ subjectId }) => subjectId));
  const isTold = ({ field, subjectId }: MovedEntry): boolean =>
    (field === 'latest-start' || field === 'order-by') && told.has(subjectId);
  return {
    facts: changedFacts(before.facts, after.facts),
    numbers: comparePlans(before.facts, before.plan, after.facts, after.plan),
    deadlines: dated,
    duties: duties(before.plan, after.plan),
    gaps: gaps(before.plan, after.plan),
    conflicts: conflicts(before.plan.conflicts, after.plan.conflicts),
    entries: movedEntries(before.plan, after.plan).filter((entry) => !isTold(entry)),
  };
}

/** How many derived things moved; the facts themselves do not count. */
export const countMoves = ({ facts: _facts, ...lists }: PlanMoves): number =>
  Object.values(lists).reduce((sum, list) => sum + list.length, 0);

export const noMoves: PlanMoves = {
  ...{ facts: [], numbers: [], deadlines: [], duties: [], gaps: [], conflicts: [], entries: [] },
};

const deadlines = (before: DerivedPlan, after: DerivedPlan): MovedDeadline[] =>
  compareDeadlines(before.deadlines, after.deadlines)
    .filter(({ deadline }) => deadline.kind !== 'duty')
    .map(({ key, change, before: was, after: is, deadline: { kind, subjectId, values } }) => ({
      ...{ key, kind, subjectId, values, before: was, after: is },
      change: change as MovedDeadline['change'],
    }));

const duties = (before: DerivedPlan, after: DerivedPlan): MovedDuty[] =>
  compareDuties(before.duties, after.duties).map(({ key, change, before: was, after: is, duty }) => ({
    ...{ key, titleCode: duty.titleCode, title: duty.obligation.rule.obligation },
    ...{ change, before: was, after: is },
  }));

const gaps = (before: DerivedPlan, after: DerivedPlan): MovedGap[] =>
  compareGaps(before.steps, after.steps).map(({ step, change, gap: { code, subjectId, values } }) => ({
    ...{ step, code, subjectId, values, change },
  }));

function conflicts(before: readonly PlanConflict[], after: readonly PlanConflict[]): MovedConflict[] {
  const only = (one: readonly PlanConflict[], other: readonly PlanConflict[], change: MovedConflict['change']) =>
    one
      .filter((each) => !other.some((known) => keyOf(known) === keyOf(each)))
      .map(({ code, values, keys }): MovedConflict => ({ code, values, keys, change }));
  return [...only(after, before, 'appears'), ...only(before, after, 'vanishes')];
}

/** The same contradiction between the same things is the same one, whatever its numbers are now. */
const keyOf = ({ code, keys }: PlanConflict): string => JSON.stringify([code, keys]);
