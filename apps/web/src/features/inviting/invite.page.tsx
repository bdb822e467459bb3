import type { EventView } from '@backcast/contracts/events/event';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { eventQuery } from '../../shared/api/event.query.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { WhenWhere } from '../../shared/plan/step-page.js';
import { InviteTabs } from '../../shared/plan/invite-tabs.js';
import { PageTop } from '../../shared/shell/frame.js';
import { PrintSheet } from '../../shared/take/print-sheet.js';
import { useIsPrintView } from '../../shared/take/print-view.js';
import { TakeAlong } from '../../shared/take/take-along.js';
import { BoardPart } from './board-part.js';
import { boardSheet } from './board-sheet.js';
import { quotasSheet } from './quotas-sheet.js';
import { MeetingView } from './meeting-view.js';
import { useBoard } from './use-board.js';
import { useInviteSearch } from './use-invite-search.js';
import './inviting.css';

const BulletinDialog = lazy(() =>
  import('./bulletin/bulletin-dialog.js').then((part) => ({ default: part.BulletinDialog })),
);

const QuotasPart = lazy(() => import('./quotas-part.js').then((part) => ({ default: part.QuotasPart })));

const LinksPart = lazy(() => import('./links/links-part.js').then((part) => ({ default: part.LinksPart })));

/** Inviting for one event: where everybody stands, and what was agreed with whom. */
export function InvitePage() {
  const { eventId } = useParams({ strict: false });
  const { data: event } = useSuspenseQuery(eventQuery(eventId ?? ''));
  return <Invite key={event.id} event={event} />;
}

function Invite({ event }: { event: EventView }) {
  const speech = useSpeech();
  const text = speech.texts.inviting;
  const shown = useBoard(event);
  const { search, put } = useInviteSearch();
  const isPrint = useIsPrintView();
  const open = search.part ?? 'board';
  const isBoard = open === 'board';
  const hasQuotas = event.sections.quotas.facts.agreed.length > 0;
  const sheet = () => (open === 'quotas' ? quotasSheet(shown, speech) : boardSheet(shown, speech));
  if (isPrint) return <PrintSheet sheet={sheet()} today={shown.facts.today} />;
  if (search.view === 'meeting') return <MeetingView shown={shown} />;
  return (
    <>
      <PageTop title={event.basics.name} when={<WhenWhere event={event} />}>
        {isBoard && shown.facts.inviters.length > 0 && (
          <>
            <Button onClick={() => put({ view: 'bulletin' })}>{speech.texts.bulletin.open}</Button>
            <Button onClick={() => put({ view: 'meeting' })}>{text.meeting.open}</Button>
            <TakeAlong sheet={sheet} today={shown.facts.today} hasText hasTable />
          </>
        )}
        {open === 'quotas' && hasQuotas && <TakeAlong sheet={sheet} today={shown.facts.today} hasText hasTable />}
      </PageTop>
      <main className="page invite-page">
        <InviteTabs event={event} open={open} />
        <Suspense fallback={<ListSkeleton />}>
          {open === 'board' && <BoardPart shown={shown} />}
          {open === 'quotas' && <QuotasPart shown={shown} />}
          {open === 'links' && <LinksPart shown={shown} />}
        </Suspense>
        {(search.view === 'bulletin' || search.view === 'news') && (
          <Suspense>
            <BulletinDialog
              shown={shown}
              kind={search.view === 'news' ? 'news' : 'results'}
              onKind={(kind) => put({ view: kind === 'news' ? 'news' : 'bulletin' })}
              onClose={() => put({ view: undefined })}
            />
          </Suspense>
        )}
      </main>
    </>
  );
}
