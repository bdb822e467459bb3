import type { Me } from '@backcast/contracts/accounts/me';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { eventQuery } from '../shared/api/event.query.js';
import { meQuery } from '../shared/api/me.query.js';
import { useOpenAlarms } from '../shared/api/open-alarms.query.js';
import { RequestError } from '../shared/api/request.js';
import { forgetPeople } from '../shared/shell/kept-people.js';
import { daysBetween } from '../shared/plan/days-between.js';
import { ErrorNote, Note } from '../shared/feedback/error-note.js';
import { ListSkeleton } from '../shared/feedback/skeletons.js';
import { errorSentence } from '../shared/language/error-sentence.js';
import { useSpeech } from '../shared/language/texts-context.js';
import { Frame, type NavEvent } from '../shared/shell/frame.js';
import { ErrorPage } from './error-page.js';
import { useLiveStream } from './live-stream.js';
import { useIsPrintView } from '../shared/take/print-view.js';
import { eventItems, mainItems } from './nav-items.js';
import { PaletteDoor } from './palette/palette-door.js';
import { PersonMenu } from './person-menu.js';

/** Whoever is signed in gets navigation and the page; everybody else the way to sign in. */
export function Shell() {
  const { texts } = useSpeech();
  const { data: me, error } = useQuery(meQuery);
  const isSignedOut = error instanceof RequestError && error.code === 'unauthenticated';
  if (isSignedOut) return <ToSignIn />;
  if (me) return <SignedIn me={me} />;
  return (
    <div className="page page-narrow">
      {error ? <ErrorNote>{errorSentence(error, texts)}</ErrorNote> : <ListSkeleton />}
    </div>
  );
}

/** Once, with the address as it was: a redirect that is rendered again and again would go round for ever. */
function ToSignIn() {
  const navigate = useNavigate();
  useEffect(() => {
    // The sign-in session ended, here or elsewhere: what the event day kept goes with it.
    forgetPeople();
    const next = window.location.pathname + window.location.search;
    void navigate({ to: '/sign-in', search: { next } as never, replace: true });
  }, [navigate]);
  return null;
}

function SignedIn({ me }: { me: Me }) {
  const { texts, language, changeLanguage } = useSpeech();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const isConnected = useLiveStream(true);
  const isPrintView = useIsPrintView();
  const chosen = me.language;
  useEffect(() => {
    // The account's language follows the person to a new device; afterwards the switch decides.
    if (chosen !== null && chosen !== language && localStorage.getItem('backcast:language') === null)
      void changeLanguage(chosen);
  }, [chosen, language, changeLanguage]);
  useFocusAfterNavigation(pathname);
  const { eventId } = useParams({ strict: false });
  const event = useNavEvent(eventId);
  const openAlarms = useOpenAlarms(eventId);
  return (
    <Frame
      event={event}
      eventItems={eventId === undefined ? [] : eventItems(eventId, pathname, texts.shell, openAlarms)}
      items={mainItems(me, pathname, texts.shell)}
      menu={
        <>
          <PaletteDoor />
          <PersonMenu me={me} />
        </>
      }
      onOpen={(href) => void navigate({ to: href })}
      isBare={isPrintView}
    >
      {!isConnected && <Note kind="warn">{texts.shell.live.lost}</Note>}
      <ErrorBoundary FallbackComponent={ErrorPage} resetKeys={[pathname]}>
        <Suspense
          fallback={
            <div className="page page-narrow">
              <ListSkeleton />
            </div>
          }
        >
          <Outlet />
        </Suspense>
      </ErrorBoundary>
    </Frame>
  );
}

/** A link followed inside the product is a new page to a screen reader and to the keyboard, too. */
function useFocusAfterNavigation(pathname: string): void {
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname]);
}

function useNavEvent(eventId: string | undefined): NavEvent | null {
  const { texts } = useSpeech();
  const { data } = useQuery({ ...eventQuery(eventId ?? ''), enabled: eventId !== undefined });
  const { data: me } = useQuery(meQuery);
  if (!data) return null;
  const date = data.sessions.sessions[0]?.date ?? null;
  const when = date === null ? texts.shell.noDate : texts.shell.daysLeft(daysBetween(data.today, date));
  return { name: data.basics.name, note: `${me?.organization.name ?? ''} · ${when}` };
}
