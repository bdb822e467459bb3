import { createHash } from 'node:crypto';
import type { EventView } from '@backcast/contracts/events/event';
import type { EventOutlook } from '@backcast/contracts/events/outlook';
import { outlookOf } from '@backcast/contracts/events/outlook-of';
import type { DeriveContext } from '@backcast/plan/plan-shape';

/**
 * Remembers the outlooks that were derived last, by all that they follow from: a list is read far more often than its
 * events change, and a plan takes milliseconds. A fact, a name, a rule or a day that differs is another key.
 */
export class RecentOutlooks {
  private readonly known = new Map<string, EventOutlook>();

  constructor(
    private readonly most = 1000,
    private readonly derive = outlookOf,
  ) {}

  of(event: EventView, context: DeriveContext, contextKey: string): EventOutlook {
    // What the reader may do in the event changes nothing about it, but for whether its money is told.
    const { role: _role, permissions, ...facts } = event;
    const key = keyOf([facts, permissions.includes('budget.read'), context.today, contextKey]);
    const outlook = this.known.get(key) ?? this.derive(event, context);
    // What was asked for last is forgotten last.
    this.known.delete(key);
    this.known.set(key, outlook);
    if (this.known.size > this.most) this.known.delete(this.known.keys().next().value!);
    return outlook;
  }
}

/** A short key of any value; the same content gives the same key. */
export const keyOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64');
