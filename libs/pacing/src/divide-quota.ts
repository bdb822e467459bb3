import type { PlainDate } from '@backcast/calendar/plain-date';
import { divideWhole } from '@backcast/planning/divide-whole';
import { divideWithinBounds } from './divide-within-bounds.js';
import type { Checkpoint, Quota, QuotaNode, QuotaProblem } from './quota-facts.js';
import { spreadOverCheckpoints } from './spread-over-checkpoints.js';

/** The quota, with the whole of every node of the tree beside it. */
export type DividedQuota = { ok: true; quota: Quota; totals: ReadonlyMap<string, number> };

/**
 * Divides a whole need among the people of a tree and over checkpoints: integers that sum exactly along both axes and at
 * each level of the tree. Going down, a group gets what its people weigh, within the bounds of all below it.
 * @throws PlanningRangeError for a need or weight that is negative or not finite, or checkpoints without any weight
 */
export function divideQuota(
  need: number,
  tree: QuotaNode,
  checkpoints: readonly Checkpoint[],
): DividedQuota | QuotaProblem {
  const totals = new Map<string, number>();
  const problem = divideBelow(need, tree, totals);
  if (problem) return problem;
  const people = peopleOf(tree);
  const columns = divideWhole(
    need,
    checkpoints.map(({ weight }) => weight),
  );
  const table = spreadOverCheckpoints(
    people.map(({ id }) => totals.get(id)!),
    columns,
  );
  const dates: PlainDate[] = checkpoints.map(({ date }) => date);
  const rows = people.map(({ id }, i) => ({ person: id, perCheckpoint: table[i]! }));
  return { ok: true, quota: { checkpoints: dates, rows }, totals };
}

/** The people of a tree in its order. */
export const peopleOf = (node: QuotaNode): QuotaNode[] => (node.children ? node.children.flatMap(peopleOf) : [node]);

function divideBelow(total: number, node: QuotaNode, totals: Map<string, number>): QuotaProblem | null {
  const { min, cap } = boundsOf(node);
  if (total < min) return { ok: false, node: node.id, tooMany: min - total };
  if (total > cap) return { ok: false, node: node.id, leftOver: total - cap };
  totals.set(node.id, total);
  if (!node.children) return null;
  const shares = node.children.map((child) => ({ weight: weightOf(child), ...boundsOf(child) }));
  const division = divideWithinBounds(total, shares);
  if (!division.ok) return { ...division, node: node.id };
  for (const [i, child] of node.children.entries()) {
    const problem = divideBelow(division.parts[i]!, child, totals);
    if (problem) return problem;
  }
  return null;
}

const weightOf = (node: QuotaNode): number =>
  node.children ? node.children.reduce((sum, child) => sum + weightOf(child), 0) : node.weight;

/** The tightest bounds that a node and those below it leave; who has no weight takes the minimum and no more. */
function boundsOf(node: QuotaNode): { min: number; cap: number } {
  const below = (node.children ?? []).map(boundsOf);
  const min = Math.max(node.min ?? 0, node.children ? below.reduce((sum, each) => sum + each.min, 0) : 0);
  const most = node.children
    ? below.reduce((sum, each) => sum + each.cap, 0)
    : node.weight > 0
      ? Infinity
      : (node.min ?? 0);
  return { min, cap: Math.min(node.cap ?? Infinity, most) };
}
