import { daysBetween } from '../shared/plan/days-between.js';
import type { DayEvent } from '../shared/day/kept-day.js';
import type { DaySpeech } from './day-page.js';
import { firstDay } from './load-day.js';

/** The events of today and the coming days, the next one first. */
export function DayList({ texts, formats, events }: DaySpeech & { events: DayEvent[] }) {
  if (events.length === 0)
    return (
      <>
        <h1>{texts.none}</h1>
        <p className="quiet">{texts.noneHint}</p>
      </>
    );
  return (
    <>
      <h1>{texts.listTitle}</h1>
      <ul className="day-list">
        {events.map((event) => {
          const day = firstDay(event);
          const left = daysBetween(event.today, day);
          const first = event.sessions.find(({ date }) => date === day);
          return (
            <li key={event.id}>
              <a className="day-row" href={`/day.html?event=${event.id}`}>
                <span className="day-row-when" data-today={left === 0 || undefined}>
                  {left === 0 ? texts.today : texts.inDays(left)}
                </span>
                <b>{event.name}</b>
                <span className="small quiet">{formats.localTime(day, first?.startTime ?? null, event.zone)}</span>
                {event.place !== '' && <span className="small quiet">{event.place}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}
