import { addDays } from '@backcast/calendar/plain-date';
import { useId, useState } from 'react';
import { countActions, latestActions } from './count-actions.js';
import { countAt, isEmptyDay, openTaps, stagesOn, todayOf } from './count-numbers.js';
import type { CountSpeech } from './count-page.js';
import { CounterRow } from './counter-row.js';
import type { CountEvent, KeptCounts } from './kept-counts.js';
import { LatestActions } from './latest-actions.js';
import type { Counts } from './use-counts.js';
import { wasAsked } from './was-asked.js';
import { CountedByNames } from './customers/counted-by-names.js';
import { YesterdayNote } from './yesterday-note.js';

type Props = CountSpeech & { event: CountEvent; kept: KeptCounts; counts: Counts };

/** The counters of today, or of yesterday where that was forgotten, and what was done lately. */
export function CountDay({ event, kept, counts, ...speech }: Props) {
  const { text, formats } = speech;
  const today = todayOf(event, new Date(), formats.dayIn);
  const yesterday = addDays(today, -1);
  const [isYesterday, setYesterday] = useState(false);
  const [asked, setAsked] = useState(() => wasAsked.read(event.id));
  const [session, setSession] = useState(() => nearestSession(event, today));
  const open = openTaps(event, counts.taps, kept.account);
  const actions = countActions(counts.queue, kept, event, counts.again);
  const day = isYesterday ? yesterday : today;
  const date = event.sessions[session]?.date ?? null;
  const sessionId = event.sessions.length > 1 ? (event.sessions[session]?.id ?? null) : null;
  const isByNames = event.countsBy === 'names';
  const look = (back: boolean): void => {
    wasAsked.keep(event.id, yesterday);
    setAsked(yesterday);
    setYesterday(back);
  };
  const isAsking =
    !isByNames && asked !== yesterday && yesterday >= event.inviteFrom && isEmptyDay(event, open, yesterday);
  return (
    <>
      <section className="count-part">
        {isAsking && <YesterdayNote text={text} onAdd={() => look(true)} onNothing={() => look(false)} />}
        <div className="count-line">
          <h2>{(isYesterday ? text.yesterday : text.today)(formats.dayShort(day))}</h2>
          <button type="button" className="count-link" onClick={() => look(!isYesterday)}>
            {isYesterday ? text.backToday : text.fillYesterday}
          </button>
        </div>
        {event.sessions.length > 1 && (
          <SessionChoice {...speech} event={event} session={session} onChoose={setSession} />
        )}
        {isByNames ? (
          <CountedByNames
            {...speech}
            stages={stagesOn(day, date)}
            countOf={(stage) => countAt(event, open, { sessionId, day, stage }).count}
          />
        ) : event.mayReport ? (
          stagesOn(day, date).map((stage) => {
            const place = { sessionId, day, stage };
            const { count, waiting } = countAt(event, open, place);
            return (
              <CounterRow
                key={`${day} ${sessionId} ${stage}`}
                {...speech}
                stage={stage}
                count={count}
                waiting={waiting}
                onAdd={(delta) => actions.add(place, delta)}
              />
            );
          })
        ) : (
          <p className="quiet">{text.readOnly}</p>
        )}
      </section>
      {!isByNames && (
        <LatestActions
          {...speech}
          zone={event.zone}
          today={today}
          actions={latestActions(event, counts.taps, kept.account)}
          on={actions}
        />
      )}
    </>
  );
}

/** The next session that is not over; else the last one. */
function nearestSession({ sessions }: CountEvent, today: string): number {
  const next = sessions.findIndex(({ date }) => date !== null && date >= today);
  return next < 0 ? Math.max(0, sessions.length - 1) : next;
}

type ChoiceProps = CountSpeech & { event: CountEvent; session: number; onChoose: (session: number) => void };

function SessionChoice({ text, formats, event, session, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <p className="count-session">
      <label htmlFor={id}>{text.session}</label>
      <select id={id} value={session} onChange={(change) => onChoose(Number(change.currentTarget.value))}>
        {event.sessions.map(({ id: key, name, date }, at) => (
          <option key={key} value={at}>
            {[name || text.sessionNumber(at + 1), date && formats.dayShort(date)].filter(Boolean).join(' ')}
          </option>
        ))}
      </select>
    </p>
  );
}
