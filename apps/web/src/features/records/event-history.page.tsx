import type { EventView } from '@backcast/contracts/events/event';
import type { ChangeView } from '@backcast/contracts/records/change';
import { useInfiniteQuery, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { eventQuery } from '../../shared/api/event.query.js';
import { request } from '../../shared/api/request.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { PageTop } from '../../shared/shell/frame.js';
import { ChangeFilters } from './change-filters.js';
import { ChangeRows } from './change-list.js';
import { changesQuery } from './changes.query.js';

const sections = ['goal', 'basics', 'sessions', 'members'] as const;

/** Everything that was changed in one event, with undo for whoever may edit it. */
export function EventHistoryPage() {
  const { texts, formats } = useSpeech();
  const text = texts.pages.history;
  const { eventId } = useParams({ from: '/shell/e/$eventId/history' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  const search = useSearch({ from: '/shell/e/$eventId/history' });
  const navigate = useNavigate({ from: '/e/$eventId/history' });
  const client = useQueryClient();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    changesQuery(eventId, search),
  );
  const undo = useMutation({
    mutationFn: (change: ChangeView) => request<EventView>('POST', `events/${eventId}/changes/${change.id}/undo`),
    onSuccess: (next) => {
      client.setQueryData(['event', eventId], next);
      void client.invalidateQueries({ queryKey: ['changes'] });
    },
  });
  const changes = data?.pages.flatMap((page) => page.changes);
  const mayUndo = event.permissions.includes('event.edit');
  const { zone } = event.basics;
  return (
    <>
      <PageTop title={event.basics.name} when={text.zoneNote(formats.zoneName(zone, event.today))} />
      <main className="page">
        <h1 className="page-title">{text.eventTitle}</h1>
        <p className="small quiet">{text.lead}</p>
        <ChangeFilters
          search={search}
          sections={sections}
          onChange={(next) => void navigate({ search: next, replace: true })}
        />
        {(error ?? undo.error) && <ErrorNote>{errorSentence(error ?? undo.error, texts)}</ErrorNote>}
        {!changes && !error && <ListSkeleton />}
        {changes?.length === 0 && (
          <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} />
        )}
        {changes && (
          <ChangeRows
            changes={changes}
            zone={zone}
            isEventShown={false}
            unit={event.goal.facts.leadMetric?.unit ?? 'count'}
            {...(mayUndo ? { onUndo: (change: ChangeView) => undo.mutate(change) } : {})}
          />
        )}
        {hasNextPage && (
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {texts.shell.actions.loadMore}
          </Button>
        )}
      </main>
    </>
  );
}
