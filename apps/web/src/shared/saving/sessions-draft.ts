import type { EventView, SessionBody, SessionsSection } from '@backcast/contracts/events/event';
import { useQueryClient } from '@tanstack/react-query';
import { request } from '../api/request.js';
import { useSectionDraft, type SectionDraft } from './section-draft.js';

export type SessionsDraft = SectionDraft<SessionBody[]> & { mayEdit: boolean };

/**
 * Edits the sessions of an event: each is a leaf of its own, so that two people who change different ones do not
 * overlap. `movesOthers` makes a change wait for "apply".
 */
export function useSessionsDraft(
  event: EventView,
  movesOthers: (before: SessionBody[], after: SessionBody[]) => boolean,
): SessionsDraft {
  const client = useQueryClient();
  const { sessions, version } = event.sessions;
  const mayEdit = event.permissions.includes('event.edit');
  const draft = useSectionDraft<SessionBody[], SessionsSection>({
    eventId: event.id,
    section: 'sessions',
    mayEdit,
    saved: { values: sessions, version },
    leavesOf: (values) => Object.fromEntries(values.map((session) => [session.id, session])),
    fromLeaves: (leaves) => Object.values(leaves).filter((session): session is SessionBody => session !== null),
    read: (section) => ({ values: section.sessions, version: section.version }),
    put: (section) =>
      client.setQueryData<EventView>(['event', event.id], (old) => old && { ...old, sessions: section }),
    send: (values, base) => request('PUT', `events/${event.id}/sessions`, { sessions: values, version: base }),
    movesOthers,
    // Undoing answers the whole event; so does whatever else the sessions decide.
    refresh: [['event', event.id], ['events'], ['changes']],
  });
  return { ...draft, mayEdit };
}
