import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { isWorkingDay } from '@backcast/calendar/working-days';
import { useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { markOf, weeksOf, workingDaysOf, type DayMark } from './year-days.js';

/** Twelve months; days off and make-up workdays carry a word, not only a colour. */
export function YearView({ calendar, year }: { calendar: WorkCalendar; year: number }) {
  const { texts } = useSpeech();
  const text = texts.calendar;
  const { off = [], work = [] } = calendar.exceptions[year] ?? {};
  // On a phone the lists say it shorter; the months are one tap away.
  const [isWide] = useState(() => window.matchMedia('(min-width: 721px)').matches);
  const marks: DayMark[] = ['off', 'work', 'company'];
  return (
    <div className="stack">
      <p className="small">{text.counts(workingDaysOf(calendar, year), off.length, work.length)}</p>
      <dl className="calendar-facts small">
        <DayList name={text.listOff} dates={off} />
        <DayList name={text.listWork} dates={work} />
      </dl>
      <details open={isWide}>
        <summary className="link small">{text.more}</summary>
        <ul className="row small calendar-legend">
          {marks.map((mark) => (
            <li key={mark} className="row tight">
              <span className="day-mark" data-mark={mark}>
                {text.legend[mark]}
              </span>
              {text.legendNames[mark]}
            </li>
          ))}
        </ul>
        <div className="months">
          {Array.from({ length: 12 }, (_, at) => (
            <Month key={at} calendar={calendar} year={year} month={at + 1} />
          ))}
        </div>
      </details>
    </div>
  );
}

function DayList({ name, dates }: { name: string; dates: string[] }) {
  const { texts, formats } = useSpeech();
  return (
    <div>
      <dt className="quiet">{name}</dt>
      <dd className="day-list">
        {dates.length === 0 && texts.calendar.none}
        {dates.map((date) => (
          <span key={date} className="nowrap">
            {formats.dayShort(date)}
          </span>
        ))}
      </dd>
    </div>
  );
}

function Month({ calendar, year, month }: { calendar: WorkCalendar; year: number; month: number }) {
  const { texts } = useSpeech();
  const text = texts.calendar;
  return (
    <table className="month">
      <caption>{text.month(month)}</caption>
      <thead>
        <tr>
          {text.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, at) => (
          <tr key={at}>
            {week.map((date, day) => (
              <Day key={day} calendar={calendar} date={date} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ calendar, date }: { calendar: WorkCalendar; date: string | null }) {
  const { texts } = useSpeech();
  const text = texts.calendar;
  if (date === null) return <td />;
  const mark = markOf(calendar, date);
  const isOff = !isWorkingDay(calendar, date).working;
  return (
    <td data-off={isOff || undefined} data-mark={mark ?? undefined}>
      {Number(date.slice(8))}
      {mark && (
        <span className="day-mark" data-mark={mark} title={text.legendNames[mark]}>
          {text.legend[mark]}
        </span>
      )}
    </td>
  );
}
