import type { EventView } from '@backcast/contracts/events/event';
import { rowLetters } from '@backcast/planning/layout/row-letters';
import type { Door, Fixture, Message, SeatGroup } from '@backcast/planning/layout-facts';
import type { PlannerTexts } from '@backcast/texts/planner';
import { contactName } from '../../shared/plan/shown-event.js';

export const fixtureName = ({ kind, name }: Pick<Fixture, 'kind' | 'name'>, { layout }: PlannerTexts): string =>
  name || layout.fixtureKinds[kind];

export const doorName = (_door: Pick<Door, 'id'>, index: number, { layout }: PlannerTexts): string =>
  layout.door(index + 1);

export const messageName = ({ key, name }: Pick<Message, 'key' | 'name'>, { layout }: PlannerTexts): string =>
  name || layout.messageKeys[key];

/** A group by its own name; a guest by their contact's, who may be erased. */
export function groupName(event: EventView, { name, guestId }: SeatGroup, texts: PlannerTexts): string {
  if (name !== '' || guestId === null) return name || '—';
  const guest = event.sections.guests.facts.guests.find(({ id }) => id === guestId);
  return contactName(event, guest?.contactId ?? null, texts.contacts.erased) || texts.contacts.erased;
}

/** Seats in a line: neighbours of one row as a stretch, for example A8–A11、B8. */
export function seatsInWords(labels: readonly string[], comma: string): string {
  const stretches: { first: string; last: string; row: string; number: number }[] = [];
  for (const label of labels) {
    const [, row = '', digits = ''] = /^(.*?)(\d+)$/.exec(label) ?? [];
    const number = Number(digits);
    const before = stretches.at(-1);
    if (before && before.row === row && before.number + 1 === number) Object.assign(before, { last: label, number });
    else stretches.push({ first: label, last: label, row, number });
  }
  return stretches.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(comma);
}

/** Where a finding is: a row by its letter. */
export const rowName = (row: string): string => (/^\d+$/.test(row) ? rowLetters(Number(row)) : row);
