import type { EventView } from '@backcast/contracts/events/event';
import type { InviteeExport } from '@backcast/contracts/invitees/invitee';
import type { Speech } from '../../shared/language/texts-context.js';
import type { Sheet } from '../../shared/take/sheet.js';

/** The list as a table, in the words of the page. */
export function customerSheet(
  event: EventView,
  { invitees, owners, credits }: InviteeExport,
  { texts, formats }: Pick<Speech, 'texts' | 'formats'>,
): Sheet {
  const text = texts.invitees;
  const { form, panel, sheet, columns } = text;
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  const creditOf = new Map<string, string[]>();
  for (const { invitationId, personId, percent } of credits) {
    const words = sheet.creditOf(names.get(personId) ?? '', formats.number(percent));
    creditOf.set(invitationId, [...(creditOf.get(invitationId) ?? []), words]);
  }
  return {
    ...{ title: sheet.title(event.basics.name), lead: text.found(formats.number(invitees.length)) },
    tables: [
      {
        heading: text.title,
        columns: [
          ...[columns.name, columns.reach, sheet.mail, columns.owner, columns.state, sheet.since, columns.party],
          ...[sheet.children, form.arrivesAt, form.persona, panel.interests, panel.seatGroup, panel.note],
          sheet.credit,
        ],
        rows: invitees.map((invitee) => [
          ...[
            invitee.name,
            (invitee.phone ?? '').replace(/^\+86/, ''),
            invitee.mail ?? '',
            names.get(invitee.ownerId) ?? '',
          ],
          ...[text.states[invitee.state], { date: formats.dayIn(invitee.stateSince, event.basics.zone) }],
          ...[invitee.partySize, invitee.children, invitee.arrivesAt ?? '', invitee.persona, invitee.interests],
          ...[invitee.seatGroup, invitee.note],
          (creditOf.get(invitee.id) ?? []).join(sheet.and),
        ]),
      },
    ],
  };
}
