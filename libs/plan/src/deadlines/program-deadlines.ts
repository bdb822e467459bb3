import type { DatedThing, DeriveContext, EventFacts } from '../plan-shape.js';
import { scriptsBy, spokenGuests } from '../program/guest-scripts.js';

/** When the scripts of those who speak in the program are approved. */
export function programDeadlines(facts: EventFacts, context: DeriveContext): DatedThing[] {
  const guests = spokenGuests(facts);
  const date = guests.length === 0 ? null : scriptsBy(facts, context);
  if (date === null) return [];
  return guests.map(({ id, contactId, ownerId, script }) => ({
    ...{ key: `script-approval.${id}`, kind: 'script-approval', date, step: 'program', subjectId: id, ownerId },
    ...{ values: { contactId }, isDone: script === 'approved' },
  }));
}
