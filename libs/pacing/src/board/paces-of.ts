import { addDays, type PlainDate } from '@backcast/calendar/plain-date';
import type { AgreedQuota } from '@backcast/planning/quotas-facts';
import { groupBy } from '../group-by.js';
import { paceOf } from '../pace-of.js';
import type { PacePlan } from '../pace-plan.js';
import { agreedPlan, planOfAll, type PlanFacts } from './board-plan.js';
import type { BoardCount } from './board-shape.js';
import { quotasInForce } from './quotas-in-force.js';

/**
 * Confirmations of a person or of all, in customers, up to now; what was agreed in all, what should have been there by
 * the end of yesterday (unrounded), and the next checkpoint, or the last one. Null where nothing was agreed.
 */
export type PaceSoFar = {
  confirmed: number;
  quota: number | null;
  planned: number | null;
  checkpoint: PlainDate | null;
};

/**
 * Where each of these people and all together stand, without the forecast of the board: cheap enough to be asked for
 * every event every few minutes. Counts ahead of today are no counts yet.
 * @throws CalendarRangeError for a day that does not exist
 */
export function pacesOf(
  facts: PlanFacts & { counts: readonly Pick<BoardCount, 'personId' | 'day' | 'confirmed'>[] },
  personIds: readonly string[],
): { all: PaceSoFar; people: Map<string, PaceSoFar> } {
  const agreed = quotasInForce(facts.quotas, facts.today);
  const quotas = groupBy(agreed, ({ personId }) => personId);
  const counts = groupBy(
    facts.counts.filter(({ day }) => day <= facts.today),
    ({ personId }) => personId,
  );
  const confirmedBy = (id: string): number => (counts.get(id) ?? []).reduce((sum, { confirmed }) => sum + confirmed, 0);
  const everybody = [...counts.keys()].reduce((sum, id) => sum + confirmedBy(id), 0);
  return {
    all: soFar(everybody, planOfAll(facts), agreed, facts.today),
    people: new Map(
      personIds.map((id) => {
        const own = quotas.get(id) ?? [];
        return [id, soFar(confirmedBy(id), agreedPlan(facts, own), own, facts.today)];
      }),
    ),
  };
}

function soFar(confirmed: number, plan: PacePlan | null, agreed: readonly AgreedQuota[], today: PlainDate): PaceSoFar {
  if (plan === null) return { confirmed, quota: null, planned: null, checkpoint: null };
  const days = agreed.map(({ checkpoint }) => checkpoint).sort();
  return {
    confirmed,
    quota: Math.round(plan.perDay.at(-1) ?? 0),
    planned: paceOf(confirmed, plan, addDays(today, -1)).planned,
    checkpoint: days.find((day) => day >= today) ?? days.at(-1) ?? null,
  };
}
