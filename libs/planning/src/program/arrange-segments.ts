import { arrangeExactly, mostExact } from './arrange-exact.js';
import { arrangeHeuristically, isAllowed } from './arrange-heuristically.js';
import { arrangeModel, compareCosts, costOf, startsOf, type ArrangeCost, type ArrangeInput } from './arrange-model.js';
import { explainPlaces, type PlaceReason } from './explain-places.js';

/** One segment before and after, in minutes of the session's day, and why it stands where it does. */
export type Placement = { segmentId: string; before: number; after: number; attention: number; reason: PlaceReason };

/** A proposal: nothing is changed until a person accepts it. */
export type Arrangement = {
  /** Segments in their new order. */
  placements: Placement[];
  /** No better order exists; false for programs of more than `mostExact` movable segments. */
  isExact: boolean;
  isUnchanged: boolean;
  before: ArrangeCost;
  after: ArrangeCost;
  /** Mean attention in percent that the segments get, by importance and minutes. */
  attention: { before: number; after: number };
};

/**
 * Arranges the segments of one session. In this order it avoids: minutes in which a guest is not free, a fixed start is
 * missed or the session is over; purposes the wrong way round (`comesBefore`); minutes of nothing; then it gives the best
 * minutes to the most important segments: the sum of importance × attention is the largest possible. Lengths and gaps are
 * kept, pinned segments keep their place, fixed starts their time. An order that is as good as any stays as it is.
 */
export function arrangeSegments(input: ArrangeInput): Arrangement {
  const model = arrangeModel(input);
  const current = model.items;
  const isExact = model.movable.length <= mostExact;
  const good = arrangeHeuristically(model, current);
  const best = (isExact ? arrangeExactly(model, good.cost) : null) ?? good.items;
  const [before, after] = [costOf(model, current), costOf(model, best)];
  const isUnchanged = isAllowed(model, current) && compareCosts(after, before) >= 0;
  const order = isUnchanged ? current : best;
  const cost = isUnchanged ? before : after;
  const [startsBefore, starts] = [startsOf(model, current), startsOf(model, order)];
  const reasons = explainPlaces(model, input, order, starts);
  return {
    placements: order.map((item, at) => ({
      ...{ segmentId: item.id, before: startsBefore[item.index]!, after: starts[item.index]! },
      ...reasons[at]!,
    })),
    ...{ isExact, isUnchanged, before, after: cost },
    attention: { before: attentionOf(model.items, before), after: attentionOf(model.items, cost) },
  };
}

function attentionOf(items: readonly { importance: number; minutes: number }[], { lost }: ArrangeCost): number {
  const weight = items.reduce((sum, { importance, minutes }) => sum + importance * minutes, 0);
  return weight === 0 ? 0 : Math.round((1000 - lost / weight) / 10);
}
