import { precedes, type ArrangeInput, type ArrangeModel, type Item } from './arrange-model.js';
import { minutesOutside } from './free-spans.js';

/**
 * Why a segment stands where it does; the first that holds. `after` names the segment that has to come before it; `best`
 * and `rest` compare the attention of its minutes with that of the program.
 */
export type PlaceReason =
  | { code: 'pinned' | 'fixed' | 'first' | 'last' | 'window' }
  | { code: 'after'; segmentId: string }
  | { code: 'best' | 'rest'; importance: number };

export type ExplainedPlace = {
  reason: PlaceReason;
  /** Mean attention of its minutes in percent. */ attention: number;
};

export function explainPlaces(
  model: ArrangeModel,
  { segments }: Pick<ArrangeInput, 'segments'>,
  order: readonly Item[],
  starts: readonly number[],
): ExplainedPlace[] {
  const attentionAt = (item: Item): number => attentionOf(model, item, starts[item.index]!);
  const minutes = order.reduce((sum, item) => sum + item.minutes, 0);
  const mean = minutes === 0 ? 0 : order.reduce((sum, item) => sum + attentionAt(item) * item.minutes, 0) / minutes;
  return order.map((item, at) => {
    const { purpose } = segments[item.index]!;
    const attention = attentionAt(item);
    const before = order[at - 1];
    const reason: PlaceReason = item.isPinned
      ? { code: 'pinned' }
      : item.fixedAt !== null
        ? { code: 'fixed' }
        : isBound(model, item, starts[item.index]!)
          ? { code: 'window' }
          : at === 0 && purpose === 'welcome'
            ? { code: 'first' }
            : at === order.length - 1 && purpose === 'ending'
              ? { code: 'last' }
              : before && precedes(model, before, item) && segments[before.index]!.purpose !== 'welcome'
                ? { code: 'after', segmentId: before.id }
                : { code: attention >= mean ? 'best' : 'rest', importance: item.importance };
    return { reason, attention: Math.round(attention) };
  });
}

/** Mean attention of the minutes of an item that starts at a minute, in percent. */
function attentionOf({ lostBy }: ArrangeModel, item: Item, start: number): number {
  const { minutes } = item;
  return minutes === 0 ? 0 : (1000 - lostBy({ ...item, importance: 1 }, start) / minutes) / 10;
}

/** Whether the guests of an item are free where it stands, and could not be on at any other time of the session. */
function isBound({ start, end, items }: ArrangeModel, { windows, minutes }: Item, at: number): boolean {
  if (windows === null || minutesOutside({ from: at, to: at + minutes }, windows) > 0) return false;
  const over = end ?? start + items.reduce((sum, each) => sum + each.minutes + each.gapMinutes, 0);
  return minutesOutside({ from: start, to: over }, windows) > 0;
}
