import type { InvitingAction, InvitingGap } from '@backcast/plan/inviting-actions';
import type { Speech } from '../../shared/language/texts-context.js';
import { actionPlace, actionVerb, actionWords, whereOf } from '../../shared/plan/action-words.js';
import { actionNote, dayAndLeft } from './action-note.js';
import { isInviting, type Overview, type OverviewAction } from './overview-plan.js';

/** An action as its row and the sheet have it: what, by when, and where it is done. */
export type ShownAction = { words: string; note: string; verb: string; to: string; search: object };

export function shownAction(overview: Overview, action: OverviewAction, speech: Speech): ShownAction {
  const { event } = overview;
  if (isInviting(action)) return shownInviting(overview, action, speech);
  const where = whereOf(action);
  return {
    ...actionPlace(event.id, where),
    words: actionWords(speech.texts, event, action),
    note: actionNote(overview, action, speech),
    verb: actionVerb(speech.texts, where, event.permissions.includes('plan.edit')),
  };
}

/** Where each gap of inviting is closed. */
const places: Record<InvitingGap, { page: string; search: object }> = {
  'no-inviters': { page: 'settings', search: {} },
  'no-quotas': { page: 'invite', search: { part: 'quotas' } },
  'quotas-not-agreed': { page: 'invite', search: { part: 'quotas' } },
  'quotas-not-accepted': { page: 'invite', search: { part: 'quotas' } },
  'names-missing': { page: 'invitees', search: {} },
  'no-way-to-report': { page: 'invite', search: { part: 'links' } },
  'nobody-reported': { page: 'invite', search: {} },
};

const nameOf = (page: string, { texts }: Speech): string =>
  ({ settings: texts.shell.eventSettings, invitees: texts.overview.inviting.customers })[page] ?? texts.shell.invite;

function shownInviting({ event }: Overview, { inviting, count, due }: InvitingAction, speech: Speech): ShownAction {
  const { texts, formats } = speech;
  const text = texts.overview.inviting;
  const { page, search } = places[inviting];
  const why = text.why[inviting];
  return {
    words: text.gaps[inviting](formats.number(count ?? 0)),
    note: [due && dayAndLeft(event, due, speech), why].filter(Boolean).join(' · '),
    verb: event.permissions.includes('plan.edit')
      ? text.verbs[inviting]
      : texts.overview.page.goTo(nameOf(page, speech)),
    ...{ to: `/e/${event.id}/${page}`, search },
  };
}
