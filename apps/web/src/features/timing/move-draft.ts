import type { EventView, SessionBody, SessionsSection } from '@backcast/contracts/events/event';
import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';
import { useSectionDraft } from '../../shared/saving/section-draft.js';

/**
 * The sessions as they would be after moving. A move is never saved by itself: everybody plans with the date, so that its
 * consequences are looked at first.
 */
export function useMoveDraft(event: EventView) {
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
    movesOthers: () => true,
    refresh: [['event', event.id], ['events'], ['changes']],
  });
  return { ...draft, mayEdit };
}
export type MoveDraft = ReturnType<typeof useMoveDraft>;
