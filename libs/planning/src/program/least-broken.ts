import { brokenBy, overRunOf, type ArrangeModel, type Item } from './arrange-model.js';

/**
 * The least minutes that an order breaks which has broken so many, is over at a minute, and has yet to place the movable
 * items outside `mask` and the fixed ones from `row` on, `minutesLeft` in all. No order does better: what starts later
 * than its guests are free does not become free again, and a fixed start that has passed is missed.
 */
export type LeastBroken = (
  sofar: { broken: number; over: number },
  mask: number,
  row: number,
  minutesLeft: number,
) => number;

export function leastBroken(model: ArrangeModel): LeastBroken {
  const { movable, fixed, start, total } = model;
  const guarded = movable.flatMap((item, at) =>
    item.windows === null ? [] : [{ bit: 1 << at, from: brokenFrom(item, start, start + 2 * total) }],
  );
  return ({ broken, over }, mask, row, minutesLeft) => {
    let least = broken + overRunOf(model, over + minutesLeft);
    for (const { bit, from } of guarded)
      if ((mask & bit) === 0) least += from[Math.min(from.length - 1, Math.max(0, over - start))]!;
    for (let at = row; at < fixed.length; at += 1) least += Math.max(0, over - fixed[at]!.fixedAt!);
    return least;
  };
}

/** By minute from `start` on: the least that an item breaks which starts then or later. */
function brokenFrom(item: Item, start: number, end: number): Int32Array {
  const last = Math.max(end, ...item.windows!.map(({ to }) => to));
  const least = new Int32Array(last - start + 1);
  for (let at = last; at >= start; at -= 1) {
    const placed = { start: at, end: at + item.minutes, idle: 0, setUpWait: 0, clash: 0 };
    const here = brokenBy(item, placed);
    least[at - start] = at === last ? here : Math.min(here, least[at - start + 1]!);
  }
  return least;
}
