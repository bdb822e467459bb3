import type { EventView } from '@backcast/contracts/events/event';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { Skeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { PrintSheet } from '../../shared/take/print-sheet.js';
import { useIsPrintView } from '../../shared/take/print-view.js';
import type { Sheet } from '../../shared/take/sheet.js';
import { TakeAlong } from '../../shared/take/take-along.js';
import { useToday } from '../../shared/take/use-today.js';
import { ChangeFilters } from './change-filters.js';
import { ChangeRows } from './change-rows.js';
import { useChangeNames } from './change-names.query.js';
import { changesSheet } from './changes-sheet.js';
import { changesQuery, type ChangeSearch } from './changes.query.js';

type Props = {
  title: string;
  /** Null for the whole organization. */
  event: EventView | null;
  search: ChangeSearch;
  onSearch: (search: ChangeSearch) => void;
  sections: readonly string[];
  zone: string;
  /** Whether the reader may take back changes of this part of an event. */
  mayUndo: (section: string) => boolean;
};

/** Filters, rows and older pages of a history. */
export function ChangeHistory({ title, event, search, onSearch, sections, zone, mayUndo }: Props) {
  const eventId = event?.id ?? null;
  const { texts, formats } = useSpeech();
  const text = texts.pages.history;
  const today = useToday();
  const isPrintView = useIsPrintView();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    changesQuery(eventId, search),
  );
  const changes = data?.pages.flatMap((page) => page.changes);
  const { names, people } = useChangeNames(eventId, changes ?? [], zone);
  const isFiltered = Object.keys(search).length > 0;
  const sheet = (): Sheet =>
    changesSheet(changes ?? [], { title, zone, names, isEventShown: eventId === null }, { texts, formats });
  if (isPrintView && changes) return <PrintSheet sheet={sheet()} today={today} />;
  return (
    <>
      <div className="change-tools">
        <ChangeFilters search={search} sections={sections} people={people} onChange={onSearch} />
        <TakeAlong sheet={sheet} today={today} hasTable />
      </div>
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      {!changes && !error && <ChangeSkeleton />}
      {changes?.length === 0 && isFiltered && <p className="quiet change-none">{text.nothingFound}</p>}
      {changes?.length === 0 && !isFiltered && (
        <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} />
      )}
      {changes && changes.length > 0 && (
        <>
          <ChangeRows changes={changes} zone={zone} names={names} mayUndo={mayUndo} event={event} />
          <div className="change-more">
            {hasNextPage ? (
              <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {texts.shell.actions.loadMore}
              </Button>
            ) : (
              <span className="small quiet">{text.end}</span>
            )}
          </div>
        </>
      )}
    </>
  );
}

function ChangeSkeleton() {
  const { texts } = useSpeech();
  return (
    <div role="status" aria-label={texts.shell.loading} className="change-bones">
      <Skeleton height={24} width={160} />
      {Array.from({ length: 6 }, (_, row) => (
        <Skeleton key={row} height={56} />
      ))}
    </div>
  );
}
