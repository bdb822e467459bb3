import type { EventView } from '@backcast/contracts/events/event';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { eventQuery } from '../../shared/api/event.query.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { InviteTabs } from '../../shared/plan/invite-tabs.js';
import { WhenWhere } from '../../shared/plan/step-page.js';
import { PageTop } from '../../shared/shell/frame.js';
import { InviteesPart } from './invitees-part.js';
import { useInviteesSearch } from './use-invitees-search.js';
import './invitees.css';

const TakeList = lazy(() => import('./take-list/take-list.js').then((part) => ({ default: part.TakeList })));
const CallQueue = lazy(() => import('./call-queue.js').then((part) => ({ default: part.CallQueue })));

/** The customers of one event by name: how far each is, and lists that are taken in. */
export function InviteesPage() {
  const { eventId } = useParams({ strict: false });
  const { data: event } = useSuspenseQuery(eventQuery(eventId ?? ''));
  return <Invitees key={event.id} event={event} />;
}

function Invitees({ event }: { event: EventView }) {
  const { texts } = useSpeech();
  const text = texts.invitees;
  const { search, put } = useInviteesSearch();
  const may = event.permissions;
  return (
    <>
      <PageTop title={event.basics.name} when={<WhenWhere event={event} />}>
        {search.view === undefined && may.includes('invitee.edit') && (
          <>
            <Button onClick={() => put({ view: 'calls', open: undefined })}>
              <Icon name="phone" />
              {text.calls}
            </Button>
            {may.includes('invitee.import') && (
              <Button kind="primary" onClick={() => put({ view: 'take', open: undefined })}>
                <Icon name="add" />
                {text.take}
              </Button>
            )}
          </>
        )}
      </PageTop>
      <main className="page invitees-page">
        <InviteTabs event={event} open="customers" />
        <Suspense fallback={<ListSkeleton rows={8} />}>
          {search.view === 'take' && <TakeList event={event} />}
          {search.view === 'calls' && <CallQueue event={event} />}
          {search.view === undefined && <InviteesPart event={event} />}
        </Suspense>
      </main>
    </>
  );
}
