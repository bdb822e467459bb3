import { lazy, Suspense } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { eventQuery } from '../../shared/api/event.query.js';
import { Note } from '../../shared/feedback/error-note.js';
import { Skeleton } from '../../shared/feedback/skeletons.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PageTop } from '../../shared/shell/frame.js';
import { BasicsForm } from './basics-form.js';
import { MembersForm } from './members-form.js';
import { SessionsForm } from './sessions-form.js';
import './events.css';

// Whether it may be announced follows from the whole plan, which the fields above do not wait for.
const AnnounceSection = lazy(() =>
  import('./announce-section.js').then(({ AnnounceSection: component }) => ({ default: component })),
);

/** Name, place, zone, sessions, announcing and members of one event. */
export function EventSettingsPage() {
  const { texts } = useSpeech();
  const { eventId } = useParams({ from: '/shell/e/$eventId/settings' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  const mayEdit = event.permissions.includes('event.edit');
  return (
    <>
      <PageTop title={event.basics.name} when={texts.pages.settings.title} />
      <main className="page page-narrow">
        <h1 className="page-title">{texts.pages.settings.title}</h1>
        {!mayEdit && <Note>{texts.goal.pending.readOnly(texts.words.roles[event.role])}</Note>}
        <BasicsForm key={`basics-${event.id}`} event={event} mayEdit={mayEdit} />
        <SessionsForm key={`sessions-${event.id}`} event={event} mayEdit={mayEdit} />
        <MembersForm event={event} />
        <Suspense fallback={<Skeleton height={160} />}>
          <AnnounceSection event={event} />
        </Suspense>
      </main>
    </>
  );
}
