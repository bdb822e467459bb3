import type { Segment } from '../program-facts.js';
import { attentionMinutes, type AttentionMinutes } from './attention-minutes.js';
import { minutesOutside, type MinuteSpan } from './free-spans.js';
import { placeSegment, standingAfter, type Placeable, type Placed, type Standing } from './place-segment.js';
import { comesBefore } from './purpose-order.js';
import { fixedMinute } from './schedule-segments.js';

/** The segments of one session, in their order, and what binds them. Minutes count from midnight of the session's day. */
export type ArrangeInput = {
  segments: readonly Segment[];
  start: number;
  /** When the session should be over; null while not said. */
  end: number | null;
  /** Attention by share of the program, as in the facts. */
  attention: readonly number[];
  /** When a segment can take place, by its id: its guests' free times. Without an entry it can at any time. */
  windows: ReadonlyMap<string, readonly MinuteSpan[]>;
};

/**
 * What is wrong with an order; less is better, the first number that differs decides. `broken`: minutes in which a guest is
 * not free, a fixed start is missed or the session is over. `misplaced`: pairs whose purposes stand the wrong way round.
 * `idle`: minutes of nothing. `lost`: attention (thousandths × minutes × importance) that the segments do not get.
 */
export type ArrangeCost = { broken: number; misplaced: number; idle: number; lost: number };

export type Item = Placeable & {
  id: string;
  index: number;
  importance: number;
  isPinned: boolean;
  windows: readonly MinuteSpan[] | null;
};

export type ArrangeModel = {
  items: Item[];
  /** Items that are not pinned and have no fixed start. */
  movable: Item[];
  /** Items with a fixed start that are not pinned, by time; they keep that order. */
  fixed: Item[];
  /** By place in the program; null where a place is not pinned. */
  pinned: (Item | null)[];
  /** Whether one has to come before the other: 1 at the one's index × the number of items + the other's. */
  precedes: Uint8Array;
  start: number;
  end: number | null;
  /** Importance × attention lost by an item that starts at a minute. */
  lostBy: (item: Item, start: number) => number;
  /** Attention by minute of the program; the minutes of all segments and gaps together are `total`. */
  attention: AttentionMinutes;
  total: number;
};

export function arrangeModel({ segments, start, end, attention, windows }: ArrangeInput): ArrangeModel {
  const items = segments.map((segment, index): Item => ({
    ...{ id: segment.id, index, importance: segment.importance, isPinned: segment.isPinned },
    ...{ minutes: segment.minutes, gapMinutes: segment.gapMinutes, setUpMinutes: segment.setUpMinutes },
    ...{ place: segment.place, fixedAt: fixedMinute(segment, start), windows: windows.get(segment.id) ?? null },
  }));
  // The same for every order, so that what a minute is worth does not depend on what stands where.
  const total = items.reduce((sum, { minutes, gapMinutes }) => sum + minutes + gapMinutes, 0);
  const spread = attentionMinutes(attention, total);
  const { upTo } = spread;
  const free = items.filter(({ isPinned }) => !isPinned);
  return {
    ...{ items, start, end },
    movable: free.filter(({ fixedAt }) => fixedAt === null),
    fixed: free.filter(({ fixedAt }) => fixedAt !== null).sort((a, b) => a.fixedAt! - b.fixedAt! || a.index - b.index),
    pinned: items.map((item) => (item.isPinned ? item : null)),
    precedes: Uint8Array.from(
      segments.flatMap((one) => segments.map((other) => (comesBefore(one.purpose, other.purpose) ? 1 : 0))),
    ),
    lostBy: ({ importance, minutes }, at) =>
      importance * (1000 * minutes - (upTo(at - start + minutes) - upTo(at - start))),
    ...{ attention: spread, total },
  };
}

/** Minutes that a placed item breaks: its fixed start comes too early, or its guests are not free. */
export const brokenBy = ({ windows }: Item, { start, end, clash }: Placed): number =>
  clash + (windows === null ? 0 : minutesOutside({ from: start, to: end }, windows));

export const overRunOf = ({ end }: ArrangeModel, over: number): number => (end === null ? 0 : Math.max(0, over - end));

/** Whether the one has to come before the other. */
export const precedes = ({ precedes: table, items }: ArrangeModel, one: Item, other: Item): boolean =>
  table[one.index * items.length + other.index] === 1;

/** The cost of an order. */
export function costOf(model: ArrangeModel, order: readonly Item[]): ArrangeCost {
  const { precedes: table, items } = model;
  let [misplaced, broken, idle, lost] = [0, 0, 0, 0];
  let standing: Standing = { over: model.start, last: null };
  for (let at = 0; at < order.length; at += 1) {
    const item = order[at]!;
    for (let later = at + 1; later < order.length; later += 1)
      misplaced += table[order[later]!.index * items.length + item.index]!;
    const placed = placeSegment(standing, item);
    broken += brokenBy(item, placed);
    idle += placed.idle;
    lost += model.lostBy(item, placed.start);
    standing = standingAfter(standing, item, placed);
  }
  return { broken: broken + overRunOf(model, standing.over), misplaced, idle, lost };
}

/** When each item starts in an order, by its index. */
export function startsOf(model: ArrangeModel, order: readonly Item[]): number[] {
  const starts = model.items.map(() => 0);
  let standing: Standing = { over: model.start, last: null };
  for (const item of order) {
    const placed = placeSegment(standing, item);
    starts[item.index] = placed.start;
    standing = standingAfter(standing, item, placed);
  }
  return starts;
}

/** Below zero when the one is better. */
export const compareCosts = (one: ArrangeCost, other: ArrangeCost): number =>
  one.broken - other.broken || one.misplaced - other.misplaced || one.idle - other.idle || one.lost - other.lost;
