import type { AccessTexts } from '@backcast/texts/access';
import { loadCountTexts, type CountTexts } from '@backcast/texts/count';
import type { Formats } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import './count.css';
import { CountBar } from './count-bar.js';
import { CountDay } from './count-day.js';
import { DueReminders } from './customers/due-reminders.js';
import { MyCustomers } from './customers/my-customers.js';
import { CountHead } from './count-head.js';
import { EventPicker } from './event-picker.js';
import { keepCountShell } from './keep-count-shell.js';
import { OtherNotes } from './other-notes.js';
import { toSignIn } from './to-sign-in.js';
import { useCounts, type Counts } from './use-counts.js';

// Fetched once the counts are read, so that the start does not wait for it; where it is gone after an update, the page
// goes on without it.
const MyAlarms = lazy(() =>
  import('./alarms/my-alarms.js').then(
    (module) => ({ default: module.MyAlarms }),
    () => ({ default: () => null }),
  ),
);

export type CountSpeech = { text: CountTexts; errors: AccessTexts['errors']; formats: Formats };
type Props = {
  /** '' where the address names no event. */
  eventId: string;
  texts: AccessTexts;
  formats: Formats;
  onLanguage: (language: Language) => void;
};

/** A salesperson's own counts: reported in seconds, kept on the phone first, sent when there is a line. */
export function CountPage({ texts, formats, ...rest }: Props) {
  const [text, setText] = useState<CountTexts | null>(null);
  const { language } = formats;
  useEffect(() => {
    let isOver = false;
    void loadCountTexts(language).then((loaded) => {
      if (isOver) return;
      setText(loaded);
      document.title = `${loaded.title} · ${texts.product}`;
    });
    return () => {
      isOver = true;
    };
  }, [language, texts.product]);
  useEffect(() => void keepCountShell(), []);
  return text && <Page speech={{ text, errors: texts.errors, formats }} {...rest} />;
}

type PageProps = Pick<Props, 'eventId' | 'onLanguage'> & { speech: CountSpeech };

function Page({ eventId, speech, onLanguage }: PageProps) {
  const { text, formats } = speech;
  const counts = useCounts(eventId);
  const event = counts.kept?.events.find(({ id }) => id === eventId) ?? null;
  const other = formats.language === 'zh-CN' ? 'en' : 'zh-CN';
  const [isRead, setRead] = useState(false);
  if (counts.sync === 'online' && !isRead) setRead(true);
  return (
    <div className="count">
      <CountBar {...speech} counts={counts} at={event?.at ?? null} />
      <main aria-busy={counts.sync === 'loading' && event === null}>
        {event && counts.kept && !counts.isMissing ? (
          <>
            <CountHead {...speech} event={event} kept={counts.kept} counts={counts} />
            <CountDay {...speech} event={event} kept={counts.kept} counts={counts} />
            {event.mayReport && <DueReminders {...speech} event={event} />}
            <MyCustomers {...speech} event={event} kept={counts.kept} counts={counts} />
          </>
        ) : (
          <Without speech={speech} eventId={eventId} counts={counts} />
        )}
        <OtherNotes text={text} counts={counts} />
      </main>
      <footer className="count-foot">
        {eventId !== '' && (
          <>
            <a className="count-link" href={`/e/${eventId}/invite`}>
              {text.board}
            </a>
            <a className="count-link" href={`#share=${eventId}`}>
              {text.share}
            </a>
            {(counts.kept?.choices.length ?? 0) > 1 && (
              <a className="count-link" href="#count">
                {text.otherEvent}
              </a>
            )}
          </>
        )}
        <a className="count-link" href="/my-tasks">
          {text.myTasks}
        </a>
        <button type="button" className="count-link" lang={other} onClick={() => onLanguage(other)}>
          {other === 'en' ? 'English' : '中文'}
        </button>
      </footer>
      {event?.mayReport && counts.kept && !counts.isMissing && isRead && (
        <Suspense>
          <MyAlarms {...speech} event={event} kept={counts.kept} counts={counts} />
        </Suspense>
      )}
    </div>
  );
}

/** What stands where the counters would be. */
function Without({ speech, eventId, counts }: { speech: CountSpeech; eventId: string; counts: Counts }) {
  const { text } = speech;
  const { kept, sync, isSignedOut, isMissing } = counts;
  if (isSignedOut && (eventId !== '' || kept === null))
    return (
      <Plain title={text.title} lead={text.signedOutNothing}>
        <a className="button count-button" data-kind="primary" href={toSignIn()}>
          {text.toSignIn}
        </a>
      </Plain>
    );
  if (isMissing) return <Plain title={text.title} lead={text.missing} />;
  if (eventId === '' && kept) return <EventPicker {...speech} kept={kept} isRead={sync === 'online'} />;
  return <Plain title={text.title} lead={sync === 'loading' ? text.sync.loading : text.noLine} />;
}

function Plain({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  return (
    <section className="count-part">
      <h1>{title}</h1>
      <p className="quiet">{lead}</p>
      {children}
    </section>
  );
}
