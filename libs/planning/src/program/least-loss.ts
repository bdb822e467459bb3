import type { ArrangeModel } from './arrange-model.js';

/**
 * The least attention that items can lose when they are placed from a minute on: the minutes of the most important get the
 * best minutes that are left, whatever segment they belong to. No order does better, so it bounds a search from below.
 */
export type LeastLoss = (minutesByImportance: ArrayLike<number>, offset: number, from: number) => number;

/** Rows of sorted minutes that are kept; longer programs round the minute down, which only makes the bound lower. */
const mostRows = 400;

/** `lastIdle`: minutes of nothing that an order may have at most. Importance goes from 1 to `levels`. */
export function leastLoss({ attention, total, start }: ArrangeModel, lastIdle: number, levels: number): LeastLoss {
  const length = total + lastIdle;
  const step = Math.max(1, Math.ceil((length + 1) / mostRows));
  const values = Array.from({ length }, (_, minute) => attention.at(minute));
  const rows: (Int32Array | undefined)[] = [];
  const rowOf = (from: number): Int32Array => {
    const row = Math.min(Math.floor(from / step), Math.floor(length / step));
    return (rows[row] ??= sumsOfBest(values.slice(row * step)));
  };
  return (minutes, offset, from) => {
    // Before the program attention is what it is at its start, which no row has.
    if (from < start) return 0;
    const sums = rowOf(from - start);
    let [taken, lost] = [0, 0];
    for (let importance = levels; importance > 0; importance -= 1) {
      const count = minutes[offset + importance]!;
      if (count === 0) continue;
      const last = sums.length - 1;
      // More minutes than are left lie beyond the end, where attention is at most all of it.
      const got =
        sums[Math.min(last, taken + count)]! -
        sums[Math.min(last, taken)]! +
        1000 * Math.max(0, taken + count - Math.max(last, taken));
      lost += importance * (1000 * count - got);
      taken += count;
    }
    return lost;
  };
}

/** Sums of the best minute, the two best, the three best … */
function sumsOfBest(values: number[]): Int32Array {
  const sums = new Int32Array(values.length + 1);
  values
    .sort((a, b) => b - a)
    .forEach((value, index) => {
      sums[index + 1] = sums[index]! + value;
    });
  return sums;
}
