import { compareCosts, costOf, type ArrangeCost, type ArrangeModel, type Item } from './arrange-model.js';

type Order = { items: Item[]; cost: ArrangeCost };

/**
 * A good order for programs that are too long to look through: the better of the current order and one that is built up
 * segment by segment, each improved by moving and swapping segments until nothing helps. Deterministic; what it returns
 * is not improved when it is given back. Pinned places and the order of fixed starts are kept.
 */
export function arrangeHeuristically(model: ArrangeModel, current: readonly Item[]): Order {
  const free = current.filter(({ isPinned }) => !isPinned);
  const improved = improve(model, hasFixedInOrder(free) ? free : sortedFixed(model, free));
  const built = improve(model, build(model));
  return compareCosts(built.cost, improved.cost) < 0 ? built : improved;
}

/** Whether the pinned are in their places, and fixed starts one behind the other. */
export const isAllowed = ({ pinned }: ArrangeModel, order: readonly Item[]): boolean =>
  order.every((item, at) => (item.isPinned ? pinned[at] === item : pinned[at] === null)) &&
  hasFixedInOrder(order.filter(({ isPinned }) => !isPinned));

function hasFixedInOrder(free: readonly Item[]): boolean {
  let last: Item | null = null;
  for (const item of free) {
    if (item.fixedAt === null) continue;
    if (last !== null && (last.fixedAt! - item.fixedAt || last.index - item.index) > 0) return false;
    last = item;
  }
  return true;
}

/** The free items in an order of their own, with the pinned ones in their places. */
function withPinned({ pinned }: ArrangeModel, free: readonly Item[]): Item[] {
  let next = 0;
  const count = pinned.reduce((sum, item) => sum + (item === null ? 0 : 1), free.length);
  return pinned.slice(0, count).map((item) => item ?? free[next++]!);
}

/** The free items with fixed starts put into the order of their times, each into a place of one of them. */
function sortedFixed({ fixed }: ArrangeModel, free: readonly Item[]): Item[] {
  let next = 0;
  return free.map((item) => (item.fixedAt === null ? item : fixed[next++]!));
}

/** Most important first, each where it costs least; the same for every order of the same segments. */
function build(model: ArrangeModel): Item[] {
  const { movable, fixed } = model;
  const byRank = movable.toSorted(
    (a, b) => b.importance - a.importance || b.minutes - a.minutes || (a.id < b.id ? -1 : 1),
  );
  let free: Item[] = [...fixed];
  for (const item of byRank) {
    let best: { free: Item[]; cost: ArrangeCost } | null = null;
    for (let at = 0; at <= free.length; at += 1) {
      const next = free.toSpliced(at, 0, item);
      // Pinned places wait until all are there: half a program has no places.
      const cost = costOf(model, next);
      if (best === null || compareCosts(cost, best.cost) < 0) best = { free: next, cost };
    }
    free = best!.free;
  }
  return free;
}

/** Takes every move and swap that helps, in a fixed order, until a whole round helps nothing. */
function improve(model: ArrangeModel, free: readonly Item[]): Order {
  let best = [...free];
  let cost: ArrangeCost = costOf(model, withPinned(model, best));
  const take = (next: Item[]): boolean => {
    if (!hasFixedInOrder(next)) return false;
    const its = costOf(model, withPinned(model, next));
    if (compareCosts(its, cost) >= 0) return false;
    [best, cost] = [next, its];
    return true;
  };
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (let from = 0; from < best.length; from += 1)
      for (let to = 0; to < best.length; to += 1) {
        if (from !== to && take(moved(best, from, to))) isBetter = true;
        if (to > from + 1 && take(swapped(best, from, to))) isBetter = true;
      }
  }
  return { items: withPinned(model, best), cost };
}

function moved(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items];
  next.splice(to, 0, next.splice(from, 1)[0]!);
  return next;
}

function swapped(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}
