import { dayNumberOf } from '@backcast/calendar/work-day-index';
import type { AgreedQuota } from '@backcast/planning/quotas-facts';
import { paceCurve } from '../pace-curve.js';
import { planOnCurve, planThrough, type PacePlan } from '../pace-plan.js';
import { pastEventsOf } from './board-facts.js';
import type { BoardFacts } from './board-shape.js';
import { dueByCheckpoint, quotasInForce } from './quotas-in-force.js';

/** The way through the checkpoints of what was agreed; null where nothing was. */
export function agreedPlan(
  { inviteFrom }: Pick<BoardFacts, 'inviteFrom'>,
  agreed: readonly AgreedQuota[],
): PacePlan | null {
  if (agreed.length === 0) return null;
  const dues = dueByCheckpoint(agreed);
  return planThrough(
    inviteFrom,
    dues.map(({ date }) => date),
    dues.map(({ due }) => due),
  );
}

/** What plans on the board go by. */
export type PlanFacts = Pick<BoardFacts, 'today' | 'inviteFrom' | 'eventDate' | 'need' | 'quotas' | 'past'>;

/**
 * What everybody together should have confirmed by when, as it held at the end of `today`: through the checkpoints of
 * what was agreed; before anything is, the need follows the pace curve to the event. Null where there is neither.
 */
export function planOfAll(facts: PlanFacts): PacePlan | null {
  const { today, inviteFrom, eventDate, need } = facts;
  const agreed = agreedPlan(facts, quotasInForce(facts.quotas, today));
  if (agreed !== null || need === null || eventDate === null) return agreed;
  const days = Math.max(1, dayNumberOf(eventDate) - dayNumberOf(inviteFrom));
  return planOnCurve(need, paceCurve(pastEventsOf(facts), days), eventDate, days);
}
