import type { EventListItem } from '@backcast/contracts/events/event';

export type NextAction = 'choose-lead-metric' | 'set-target' | 'say-how-measured' | 'set-date' | 'announce' | 'follow';

/** What an event needs next, the first thing that blocks the most; the same order as in the daily digest. */
export function nextAction(
  event: Pick<EventListItem, 'leadMetric' | 'balanced' | 'measured' | 'date' | 'status'>,
): NextAction {
  if (event.leadMetric === null) return 'choose-lead-metric';
  if (event.balanced === null) return 'set-target';
  if (!event.measured) return 'say-how-measured';
  if (event.date === null) return 'set-date';
  return event.status === 'draft' ? 'announce' : 'follow';
}

/** Where that is done. */
export const nextAddress = (id: string, action: NextAction): string =>
  action === 'set-date' || action === 'announce' ? `/e/${id}/settings` : `/e/${id}/plan/goal`;
