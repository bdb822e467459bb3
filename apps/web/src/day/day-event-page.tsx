import { localTimeOf } from '@backcast/calendar/zoned-time';
import { useEffect } from 'react';
import type { DayEvent } from '../shared/day/kept-day.js';
import { DayPeople } from './day-people.js';
import type { DaySpeech } from './day-page.js';
import { howLong } from './how-long.js';
import { dayToShow, momentOf, stateOf, timedSessions, type Moment, type TimedSession } from './session-times.js';
import { useNow } from './use-now.js';

/** One event on its day: the time there, what is on, the sessions of the day, and whom to call. */
export function DayEventPage({ event, mayCall, ...speech }: DaySpeech & { event: DayEvent; mayCall: boolean }) {
  const { formats } = speech;
  const now = useNow();
  const { zone } = event;
  const here = localTimeOf(new Date(now), zone);
  const sessions = timedSessions(event);
  const day = dayToShow(sessions, here.date);
  useEffect(() => {
    document.title = event.name;
  }, [event.name]);
  return (
    <>
      <h1>{event.name}</h1>
      <section className="day-clock">
        <time dateTime={new Date(now).toISOString()}>{here.time}</time>
        <span className="small quiet">
          {formats.day(here.date)} · {formats.zoneName(zone, here.date)}
        </span>
      </section>
      <OnNow {...speech} event={event} moment={momentOf(sessions, now, zone)} now={now} today={here.date} />
      {day !== null && (
        <SessionsOfDay
          {...speech}
          day={day}
          sessions={sessions.filter(({ date }) => date === day)}
          now={now}
          zone={zone}
        />
      )}
      <DayPeople {...speech} people={event.people} mayCall={mayCall} />
    </>
  );
}

type OnNowProps = DaySpeech & { event: DayEvent; moment: Moment; now: number; today: string };

function OnNow({ texts, formats, event, moment, now, today }: OnNowProps) {
  const { expectedPeople } = event;
  if (moment.kind === 'over' || moment.kind === 'no-times')
    return (
      <section className="day-now">
        <h2>{moment.kind === 'over' ? texts.over : texts.noTimes}</h2>
      </section>
    );
  const { kind, session } = moment;
  const isNow = kind === 'now';
  const left = howLong(((isNow ? session.end : session.start) ?? now) - now, texts);
  return (
    <section className="day-now" data-now={isNow || undefined}>
      <h2>
        {isNow ? texts.now : texts.next}
        <span className="quiet"> · {nameOf(session, texts)}</span>
      </h2>
      <p className="day-left">
        {isNow ? (session.endTime === null ? timesOf(session, texts) : texts.endsIn(left)) : texts.startsIn(left)}
      </p>
      <p className="small">
        {session.date !== today && session.date !== null && `${formats.day(session.date)} `}
        {timesOf(session, texts)} · {session.room === '' ? texts.noRoom : session.room}
      </p>
      <dl className="day-figures">
        <div>
          <dt>{texts.expected}</dt>
          <dd>{expectedPeople === null ? texts.unknown : texts.people(formats.number(expectedPeople))}</dd>
        </div>
        <div>
          <dt>{texts.seats}</dt>
          <dd>
            {session.capacityPeople === null ? texts.unknown : texts.people(formats.number(session.capacityPeople))}
          </dd>
        </div>
      </dl>
    </section>
  );
}

const nameOf = ({ name, number }: TimedSession, texts: DaySpeech['texts']): string =>
  name === '' ? texts.sessionNumber(number) : name;
const timesOf = ({ startTime, endTime }: TimedSession, texts: DaySpeech['texts']): string =>
  [startTime, endTime].filter(Boolean).join('–') || texts.noTime;

type SessionsProps = DaySpeech & { day: string; sessions: TimedSession[]; now: number; zone: string };

function SessionsOfDay({ texts, formats, day, sessions, now, zone }: SessionsProps) {
  return (
    <section className="day-section">
      <h2>
        {texts.sessions} <span className="quiet small">{formats.dayShort(day)}</span>
      </h2>
      <ul>
        {sessions.map((session) => {
          const state = stateOf(session, now, zone);
          return (
            <li key={session.id} className="day-session" data-state={state}>
              <span className="day-session-time">{timesOf(session, texts)}</span>
              <span>
                <b>{nameOf(session, texts)}</b>
                <span className="small quiet">{session.room === '' ? texts.noRoom : session.room}</span>
              </span>
              <span className="small day-state">{texts.states[state]}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
