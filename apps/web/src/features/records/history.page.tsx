import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMe } from '../../shared/api/me.query.js';
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

const sections = [
  'goal',
  'basics',
  'sessions',
  'members',
  'person',
  'team',
  'organization',
  'account',
  'access-link',
] as const;

/** The audit trail of the organization, for admins. */
export function HistoryPage() {
  const { texts, formats } = useSpeech();
  const text = texts.pages.history;
  const { organization } = useMe();
  const search = useSearch({ from: '/shell/history' });
  const navigate = useNavigate({ from: '/history' });
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(changesQuery(null, search));
  const changes = data?.pages.flatMap((page) => page.changes);
  const isFiltered = Object.keys(search).length > 0;
  const today = formats.dayIn(new Date().toISOString(), organization.zone);
  return (
    <>
      <PageTop title={text.title} when={text.zoneNote(formats.zoneName(organization.zone, today))} />
      <main className="page">
        <h1 className="page-title">{text.title}</h1>
        <p className="small quiet">{text.lead}</p>
        <ChangeFilters
          search={search}
          sections={sections}
          onChange={(next) => void navigate({ search: next, replace: true })}
        />
        {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
        {!changes && !error && <ListSkeleton />}
        {changes?.length === 0 &&
          (isFiltered ? (
            <p className="quiet">{text.nothingFound}</p>
          ) : (
            <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} />
          ))}
        {changes && <ChangeRows changes={changes} zone={organization.zone} isEventShown />}
        {hasNextPage && (
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {texts.shell.actions.loadMore}
          </Button>
        )}
      </main>
    </>
  );
}
