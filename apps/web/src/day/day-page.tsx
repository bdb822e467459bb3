import type { DayTexts } from '@backcast/texts/day';
import type { Formats } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import type { KeptDay } from '../shared/day/kept-day.js';
import { DayEventPage } from './day-event-page.js';
import { DayList } from './day-list.js';
import { KeptNote } from './kept-note.js';
import { SyncBar } from './sync-bar.js';
import { useDay } from './use-day.js';

export type DaySpeech = { texts: DayTexts; formats: Formats };
type Props = DaySpeech & { eventId: string | null; onLanguage: (language: Language) => void };

/** The event day: what is on, who is there, and how fresh that is; works without a connection with what was read last. */
export function DayPage({ eventId, onLanguage, ...speech }: Props) {
  const { texts, formats } = speech;
  const { day, sync, isSignedOut, again } = useDay(eventId);
  const other = formats.language === 'zh-CN' ? 'en' : 'zh-CN';
  return (
    <div className="day">
      <SyncBar {...speech} sync={sync} at={day?.at ?? null} />
      <header className="day-head">
        {eventId === null ? (
          <a className="day-link" href="/">
            {texts.toPlanner}
          </a>
        ) : (
          <a className="day-link" href="/day.html">
            {texts.all}
          </a>
        )}
        <button type="button" className="day-link" lang={other} onClick={() => onLanguage(other)}>
          {other === 'en' ? 'English' : '中文'}
        </button>
      </header>
      <main aria-busy={sync === 'loading' && day === null}>
        {sync === 'failed' && !isSignedOut && (
          <div className="day-note" role="alert">
            <p>{texts.failed}</p>
            <button type="button" className="day-button" onClick={again}>
              {texts.again}
            </button>
          </div>
        )}
        {isSignedOut ? (
          <SignedOut texts={texts} />
        ) : day ? (
          <What {...speech} day={day} eventId={eventId} />
        ) : (
          <h1>{texts.title}</h1>
        )}
      </main>
      <KeptNote texts={texts} />
    </div>
  );
}

function SignedOut({ texts }: { texts: DayTexts }) {
  const next = encodeURIComponent(window.location.pathname + window.location.search);
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="quiet">{texts.signedOut}</p>
      <a className="day-button" data-kind="primary" href={`/sign-in?next=${next}`}>
        {texts.toSignIn}
      </a>
    </>
  );
}

function What({ day, eventId, ...speech }: DaySpeech & { day: KeptDay; eventId: string | null }) {
  const { texts } = speech;
  if (eventId === null) return <DayList {...speech} events={day.events.filter(({ isListed }) => isListed)} />;
  const event = day.events.find(({ id }) => id === eventId);
  if (event) return <DayEventPage {...speech} event={event} mayCall={day.mayCall} />;
  return (
    <>
      <h1>{texts.notHere}</h1>
      <p className="quiet">{texts.notHereHint}</p>
    </>
  );
}
