import type { EventListItem } from '@backcast/contracts/events/event';

/** Events with something overdue first, then the nearest; those without a date after them. What is over is apart. */
export function sortEvents(events: readonly EventListItem[]): { open: EventListItem[]; over: EventListItem[] } {
  const open = events.filter(({ isOver }) => !isOver).sort(byNeed);
  const over = events.filter(({ isOver }) => isOver).sort((a, b) => compare(b.date ?? '', a.date ?? ''));
  return { open, over };
}

const isLate = ({ outlook }: EventListItem): number => ((outlook?.late ?? 0) > 0 ? 0 : 1);

const byNeed = (a: EventListItem, b: EventListItem): number =>
  isLate(a) - isLate(b) || compare(a.date ?? '9999', b.date ?? '9999') || compare(a.name, b.name);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
