import type { EventView } from '@backcast/contracts/events/event';
import type { InvitingView } from '@backcast/contracts/events/quotas';
import type { BoardFacts } from '@backcast/pacing/board/board-shape';
import type { ArrivalTargets } from '@backcast/pacing/pacing-facts';
import { funnelEntry } from '@backcast/plan/funnel-entry';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { partySizes } from '@backcast/planning/party-size';

type Numbers = Pick<DerivedPlan, 'numbers'>;

const valueOf = ({ numbers }: Numbers, key: string): number | null => numbers[key]?.value ?? null;

/** What the board is derived from: what was counted, beside what the plan of the event asks for. */
export function boardFactsOf(event: EventView, plan: Numbers, view: InvitingView): BoardFacts {
  const capacity = valueOf(plan, 'room.capacity');
  return {
    ...{ today: view.today, inviteFrom: view.inviteFrom, eventDate: event.sessions.sessions[0]?.date ?? null },
    need: valueOf(plan, 'funnel.confirmations'),
    targets: arrivalTargets(event, plan),
    partySize: partySizes(event.goal.facts.party)?.mean ?? 1,
    // Staff and guests are in the room, too.
    capacityPeople: capacity === null ? null : Math.max(0, capacity - (valueOf(plan, 'people.staff') ?? 0)),
    quotas: event.sections.quotas.facts,
    ...{ inviters: view.inviters, counts: view.counts, shared: view.shared, past: view.past },
  };
}

/**
 * The three targets in arriving customers: floor and stretch in the proportion in which they stand to the balanced one.
 * What does not count through the funnel (a score) only says how many are wanted.
 */
function arrivalTargets({ goal }: EventView, plan: Numbers): ArrivalTargets | null {
  const arrivals = valueOf(plan, 'funnel.arrivals');
  if (arrivals === null) return null;
  const balanced = valueOf(plan, 'target.balanced');
  const isCounted = funnelEntry(goal.facts) !== 'outside' && balanced !== null && balanced > 0;
  const inProportion = (key: string): number =>
    isCounted ? Math.ceil((arrivals * (valueOf(plan, key) ?? balanced)) / balanced - 1e-9) : arrivals;
  return { floor: inProportion('target.floor'), balanced: arrivals, stretch: inProportion('target.stretch') };
}

/** A target on the board: in the lead metric's unit, and the confirmations that it needs. */
export type BoardTarget = { level: keyof ArrivalTargets; target: number | null; needs: number };

/** The targets from the highest to the lowest; one alone where all three are the same. */
export function boardTargets({ need, targets }: BoardFacts, plan: Numbers): BoardTarget[] {
  if (need === null || targets === null || targets.balanced === 0) return [];
  const all = (['stretch', 'balanced', 'floor'] as const).map((level) => ({
    ...{ level, target: valueOf(plan, `target.${level}`) },
    needs: Math.ceil((need * targets[level]) / targets.balanced - 1e-9),
  }));
  return targets.floor === targets.stretch ? all.filter(({ level }) => level === 'balanced') : all;
}
