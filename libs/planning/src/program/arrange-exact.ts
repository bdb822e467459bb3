import { levelRange } from '../program-facts.js';
import { leastBroken, type LeastBroken } from './least-broken.js';
import { leastLoss, type LeastLoss } from './least-loss.js';
import {
  brokenBy,
  compareCosts,
  overRunOf,
  precedes,
  type ArrangeCost,
  type ArrangeModel,
  type Item,
} from './arrange-model.js';
import { placeSegment, standingAfter, type Standing } from './place-segment.js';

/** Movable segments up to which every order is looked through. */
export const mostExact = 12;
/** Beginnings that are followed at first. */
const mostLikely = 30;

/** A beginning of the program: what it cost so far, where it stands, and how it came there. */
type Beginning = ArrangeCost & { standing: Standing; count: number; item: Item | null; before: Beginning | null };

type Search = {
  model: ArrangeModel;
  rows: number;
  /** By item: bits of the movable items that have to come before it. */
  needs: number[];
  /** By item: fixed items from a row on, and pinned ones after a place, that have to come before it. */
  after: { fixed: number[][]; pinned: number[][] };
  /** Of what is left after a mask and a row: minutes with gaps, and minutes by importance. */
  left: { minutes: Int32Array; byImportance: Int32Array };
  /** The longest set-up, and the places that are set up. */
  setUp: { minutes: number; places: ReadonlySet<string> };
  leastBroken: LeastBroken;
  leastLost: LeastLoss;
  incumbent: ArrangeCost;
};

/**
 * The best order: dynamic programming over the sets of segments that are placed, with each time at which such a beginning
 * can be over kept apart; beginnings that cannot beat the given order any more are cut off. Returns null when no order is
 * better than `incumbent`. Every order that keeps pinned places and the order of fixed starts is considered.
 */
export function arrangeExactly(model: ArrangeModel, incumbent: ArrangeCost): Item[] | null {
  const first = prepare(model, incumbent);
  const likely = narrowly(first);
  const best = likely !== null && compareCosts(likely, incumbent) < 0 ? likely : null;
  const search = best === null ? first : withIncumbent(first, best);
  return itemsOf(completely(search) ?? best);
}

/** Looks through every beginning that can still beat the best order that is known. */
function completely(search: Search): Beginning | null {
  const { model, rows, needs } = search;
  const { movable, fixed } = model;
  const all = 1 << movable.length;
  const beginnings: (Beginning[] | undefined)[] = new Array<Beginning[] | undefined>(all * rows);
  beginnings[0] = [nothing(search)];
  for (let mask = 0; mask < all; mask += 1)
    for (let row = 0; row < rows; row += 1) {
      const here = beginnings[mask * rows + row];
      if (!here || (mask === all - 1 && row === rows - 1)) continue;
      for (const beginning of here) {
        const most = mostMisplaced(search, beginning, mask, row) - beginning.misplaced;
        movable.forEach((item, bit) => {
          const next = mask | (1 << bit);
          if (next === mask || popcount(needs[item.index]! & ~next) > most) return;
          keep(search, beginnings, extend(search, beginning, item, next, row), next, row);
        });
        const start = fixed[row];
        if (start) keep(search, beginnings, extend(search, beginning, start, mask, row + 1), mask, row + 1);
      }
      beginnings[mask * rows + row] = undefined;
    }
  return bestOf(search, beginnings[all * rows - 1] ?? []);
}

type Likely = { beginning: Beginning; mask: number; row: number; least: ArrangeCost };

/** Follows only the likeliest beginnings: quick, and seldom far from the best, so that the full search can cut off more. */
function narrowly(search: Search): Beginning | null {
  const { movable, fixed } = search.model;
  let likely: Likely[] = [{ beginning: nothing(search), mask: 0, row: 0, least: search.incumbent }];
  for (let count = 0; count < movable.length + fixed.length; count += 1)
    likely = likely
      .flatMap(({ beginning, mask, row }) => [
        ...movable.flatMap((item, bit) => {
          const next = mask | (1 << bit);
          return next === mask ? [] : [likelyOf(search, extend(search, beginning, item, next, row), next, row)];
        }),
        ...fixed
          .slice(row, row + 1)
          .map((item) => likelyOf(search, extend(search, beginning, item, mask, row + 1), mask, row + 1)),
      ])
      .sort((one, other) => compareCosts(one.least, other.least))
      .slice(0, mostLikely);
  const [best] = likely;
  return best ? withOverRun(search, best.beginning) : null;
}

const likelyOf = (search: Search, beginning: Beginning, mask: number, row: number): Likely => ({
  ...{ beginning, mask, row, least: leastCost(search, beginning, mask, row) },
});

function nothing(search: Search): Beginning {
  const { start } = search.model;
  const cost = { broken: 0, misplaced: 0, idle: 0, lost: 0 };
  const beginning = { ...cost, standing: { over: start, last: null }, count: 0, item: null, before: null };
  return withPinned(search, beginning, 0, 0);
}

function prepare(model: ArrangeModel, incumbent: ArrangeCost): Search {
  const { movable, items, fixed } = model;
  const rows = fixed.length + 1;
  const stages = items.filter(({ setUpMinutes }) => setUpMinutes > 0);
  return {
    ...{
      model,
      rows,
      incumbent,
      left: whatIsLeft(model, rows),
      after: { fixed: countAfter(model, fixed), pinned: pinnedAfter(model) },
    },
    needs: items.map((item) =>
      movable.reduce((bits, other, bit) => (precedes(model, other, item) ? bits | (1 << bit) : bits), 0),
    ),
    setUp: {
      minutes: Math.max(0, ...stages.map(({ setUpMinutes }) => setUpMinutes)),
      places: new Set(stages.map(({ place }) => place)),
    },
    leastBroken: leastBroken(model),
    leastLost: leastLoss(model, incumbent.idle, levelRange.max),
  };
}

const withIncumbent = (search: Search, incumbent: ArrangeCost): Search => ({
  ...{ ...search, incumbent, leastLost: leastLoss(search.model, incumbent.idle, levelRange.max) },
});

/** By item: how many of the others, from each place on, have to come before it. */
const countAfter = (model: ArrangeModel, others: readonly (Item | null)[]): number[][] =>
  model.items.map((item) => {
    const counts = [0];
    for (const other of others.toReversed())
      counts.unshift(counts[0]! + (other !== null && precedes(model, other, item) ? 1 : 0));
    return counts;
  });

const pinnedAfter = (model: ArrangeModel): number[][] =>
  countAfter(model, model.pinned).map((counts) => counts.slice(1));

function whatIsLeft({ movable, fixed }: ArrangeModel, rows: number): Search['left'] {
  const all = 1 << movable.length;
  const width = levelRange.max + 1;
  const left = { minutes: new Int32Array(all * rows), byImportance: new Int32Array(all * rows * width) };
  const add = (at: number, from: number, { minutes, importance }: Item, gap: number): void => {
    left.minutes[at] = left.minutes[from]! + minutes + gap;
    for (let level = 0; level < width; level += 1)
      left.byImportance[at * width + level] =
        left.byImportance[from * width + level]! + (level === importance ? minutes : 0);
  };
  for (let mask = all - 1; mask >= 0; mask -= 1)
    for (let row = rows - 1; row >= 0; row -= 1) {
      const bit = 31 - Math.clz32(all - 1 - mask);
      const at = mask * rows + row;
      // A fixed start does not wait for its gap.
      if (row < rows - 1) add(at, at + 1, fixed[row]!, 0);
      else if (mask < all - 1) add(at, (mask | (1 << bit)) * rows + row, movable[bit]!, movable[bit]!.gapMinutes);
    }
  return left;
}

/** Puts one more item behind a beginning, with what is pinned to the places after it; `mask` and `row` hold it already. */
function extend(search: Search, beginning: Beginning, item: Item, mask: number, row: number): Beginning {
  return withPinned(search, place(search, beginning, item, mask, row), mask, row);
}

/** Fills the places that are pinned, as far as nothing else is to come before them. */
function withPinned(search: Search, beginning: Beginning, mask: number, row: number): Beginning {
  const { pinned } = search.model;
  let next = beginning;
  for (let item = pinned[next.count]; item; item = pinned[next.count]) next = place(search, next, item, mask, row);
  return next;
}

/** `mask` and `row` are what is placed with this item. */
function place(search: Search, beginning: Beginning, item: Item, mask: number, row: number): Beginning {
  const { model, needs } = search;
  const placed = placeSegment(beginning.standing, item);
  return {
    broken: beginning.broken + brokenBy(item, placed),
    misplaced:
      beginning.misplaced +
      popcount(needs[item.index]! & ~mask) +
      search.after.fixed[item.index]![row]! +
      search.after.pinned[item.index]![beginning.count]!,
    idle: beginning.idle + placed.idle,
    lost: beginning.lost + model.lostBy(item, placed.start),
    standing: felt(search, standingAfter(beginning.standing, item, placed)),
    count: beginning.count + 1,
    item,
    before: beginning,
  };
}

function keep(search: Search, all: (Beginning[] | undefined)[], next: Beginning, mask: number, row: number): void {
  const at = mask * search.rows + row;
  if (!canBeat(search, next, mask, row)) return;
  const there = (all[at] ??= []);
  const same = there.findIndex((each) => isSameStanding(each.standing, next.standing));
  if (same < 0) there.push(next);
  else if (compareCosts(next, there[same]!) < 0) there[same] = next;
}

const isSameStanding = (one: Standing, other: Standing): boolean =>
  one.over === other.over && one.last?.start === other.last?.start && one.last?.place === other.last?.place;

/** What the next segment can feel of the last one: nothing, once every set-up would be done, and no place but a stage. */
function felt({ setUp }: Search, standing: Standing): Standing {
  const { over, last } = standing;
  if (last === null || setUp.minutes === 0) return last === null ? standing : { over, last: null };
  const isStage = last.place !== '' && setUp.places.has(last.place);
  const start = last.start + setUp.minutes <= over ? over - setUp.minutes : last.start;
  return { over, last: { start, place: isStage ? last.place : '' } };
}

/** Whether the least that the rest costs still leaves it better than the order that is known. */
function canBeat(search: Search, next: Beginning, mask: number, row: number): boolean {
  const { incumbent } = search;
  const broken = brokenAfter(search, next, mask, row);
  if (broken !== incumbent.broken) return broken < incumbent.broken;
  if (next.misplaced !== incumbent.misplaced) return next.misplaced < incumbent.misplaced;
  if (next.idle !== incumbent.idle) return next.idle < incumbent.idle;
  return leastCost(search, next, mask, row).lost < incumbent.lost;
}

/** More pairs the wrong way round than these are too many after a beginning, because nothing else can be better. */
function mostMisplaced(search: Search, beginning: Beginning, mask: number, row: number): number {
  const { broken, misplaced } = search.incumbent;
  return brokenAfter(search, beginning, mask, row) >= broken ? misplaced : Infinity;
}

const brokenAfter = ({ rows, left, leastBroken: least }: Search, next: Beginning, mask: number, row: number): number =>
  least({ broken: next.broken, over: next.standing.over }, mask, row, left.minutes[mask * rows + row]!);

/** Less than this no order with this beginning costs. */
function leastCost(search: Search, next: Beginning, mask: number, row: number): ArrangeCost {
  const { model, rows, left, leastLost } = search;
  const { over } = next.standing;
  const at = mask * rows + row;
  const from = Math.min(over, model.fixed[row]?.fixedAt ?? over);
  return {
    broken: brokenAfter(search, next, mask, row),
    ...{ misplaced: next.misplaced, idle: next.idle },
    lost: next.lost + leastLost(left.byImportance, at * (levelRange.max + 1), from),
  };
}

const withOverRun = ({ model }: Search, end: Beginning): Beginning => ({
  ...{ ...end, broken: end.broken + overRunOf(model, end.standing.over) },
});

function bestOf(search: Search, ends: readonly Beginning[]): Beginning | null {
  let best: Beginning | null = null;
  for (const end of ends.map((each) => withOverRun(search, each)))
    if (compareCosts(end, search.incumbent) < 0 && (best === null || compareCosts(end, best) < 0)) best = end;
  return best;
}

function itemsOf(end: Beginning | null): Item[] | null {
  const order: Item[] = [];
  for (let each = end; each?.item; each = each.before) order.unshift(each.item);
  return end === null ? null : order;
}

function popcount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
