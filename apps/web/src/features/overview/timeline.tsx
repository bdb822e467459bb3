import { makeUpDaysIn, publicHolidaysIn } from '@backcast/calendar/public-holidays-in';
import { daysBetween } from '@backcast/calendar/plain-date';
import { countWorkingDays } from '@backcast/calendar/working-days';
import type { PlanDeadline } from '@backcast/plan/plan-shape';
import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react';
import { useSpeech, type Speech } from '../../shared/language/texts-context.js';
import { holidayName, holidaysBetween } from '../../shared/plan/holiday-words.js';
import { deadlineText } from '../../shared/plan/step-texts.js';
import type { Overview } from './overview-plan.js';
import { placeMarks, shadesOf, ticksOf, type Mark, type PlacedMark } from './timeline-layout.js';
import './timeline.css';

/** What is due within them is marked on the line. */
const soonDays = 5;

/** From the event day back to today: what is due when, make-up workdays, days off. On a phone it runs down the page. */
export function Timeline({ overview }: { overview: Overview }) {
  const { texts, formats } = useSpeech();
  const text = texts.overview.page;
  const { event, date, isOver } = overview;
  if (date === null || isOver || date < event.today)
    return (
      <section className="overview-timeline-none small">
        {date === null ? (
          <>
            {text.noDate}{' '}
            <Link className="link" to={`/e/${event.id}/plan/timing` as string}>
              {text.setDate}
            </Link>
          </>
        ) : (
          text.isOver(formats.day(date))
        )}
      </section>
    );
  return <Line overview={overview} eventDate={date} />;
}

function Line({ overview, eventDate }: { overview: Overview; eventDate: string }) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.overview.page;
  const { event, context, plan } = overview;
  const { today, calendar } = context;
  const { line, lineWidth } = useLineWidth();
  const marks = placeMarks(marksOf(overview, eventDate, speech), { today, eventDate, lineWidth });
  const shades = shadesOf(calendar, today, eventDate);
  const holidays = holidaysBetween(calendar, today, eventDate, speech);
  const overdue = plan.deadlines.filter(({ isDone, date }) => !isDone && date < today).length;
  const { days } = countWorkingDays(calendar, today, eventDate);
  const start = event.sessions.sessions[0]?.startTime;
  return (
    <section className="timeline" aria-label={text.timeline}>
      <div className="timeline-line" aria-hidden="true" ref={line}>
        {shades.map(({ from, to }) => (
          <span key={from} className="timeline-shade" style={{ left: share(from), width: share(to - from) }} />
        ))}
        <span className="timeline-rule" />
        {ticksOf(today, eventDate).map((at) => (
          <span key={at} className="timeline-tick" style={{ left: share(at) }} />
        ))}
        <span className="timeline-arrow" />
      </div>
      <ol className="timeline-marks">
        <li className="timeline-mark timeline-today" style={placeAt(0)}>
          <span className="timeline-dot" />
          <span className="timeline-above">
            <b className="accent">{text.today}</b>
            {overdue > 0 && <span className="bad timeline-overdue">{text.overdue(overdue)}</span>}
          </span>
          <span className="timeline-below quiet">
            <span>{formats.dayShort(today)}</span>
            <span>{text.workingDays(formats.number(days))}</span>
          </span>
        </li>
        {marks.map((mark) => (
          <MarkItem key={mark.key} mark={mark} />
        ))}
        <li className="timeline-mark timeline-end" style={placeAt(1)}>
          <span className="timeline-dot" />
          <span className="timeline-beside">
            <b>{text.eventDay}</b>
            <span className="quiet">
              {formats.monthDay(eventDate)} {start}
            </span>
          </span>
        </li>
      </ol>
      {(shades.length > 0 || holidays !== '') && (
        <p className="timeline-key tiny quiet">
          {[shades.length > 0 ? text.shaded : '', holidays].filter(Boolean).join(' · ')}
        </p>
      )}
    </section>
  );
}

/** Before it is measured, and where it cannot be. */
const usualWidth = 900;

/** How many pixels the line has, so that as many labels are shown as fit. */
function useLineWidth(): { line: RefObject<HTMLDivElement | null>; lineWidth: number } {
  const line = useRef<HTMLDivElement>(null);
  const [lineWidth, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    const measure = (): void => setWidth(line.current?.clientWidth || usualWidth);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return { line, lineWidth };
}

function MarkItem({ mark }: { mark: PlacedMark }) {
  const text = useSpeech().texts.overview.page;
  const { label, when, more, side, tone, at } = mark;
  const said = more > 0 ? `${label} · ${text.more(more)}` : label;
  return (
    <li
      className="timeline-mark"
      data-tone={tone}
      data-side={side ?? 'none'}
      style={placeAt(at)}
      title={`${when} ${said}`}
    >
      <span className="timeline-dot" />
      <span className={side === 'below' ? 'timeline-below' : 'timeline-above'}>
        <span className="timeline-label">{said}</span>
        <span className="quiet">{when}</span>
      </span>
    </li>
  );
}

/** One mark a day: the first thing that is due, and how many more; holidays and make-up workdays on which nothing is. */
function marksOf({ event, context, plan }: Overview, eventDate: string, speech: Speech): Mark[] {
  const { texts, formats } = speech;
  const text = texts.overview.page;
  const { today, calendar } = context;
  const ahead = plan.deadlines.filter(({ isDone, date }) => !isDone && date >= today && date <= eventDate);
  const whenOf = (date: string): string =>
    `${formats.monthDay(date)} · ${text.daysBefore(daysBetween(date, eventDate))}`;
  const days = new Map<string, PlanDeadline[]>();
  for (const deadline of ahead) days.set(deadline.date, [...(days.get(deadline.date) ?? []), deadline]);
  const due = [...days].map(([date, [first, ...others]]): Mark => {
    const tone = first!.workingDaysLeft <= soonDays ? 'soon' : 'plain';
    const label = deadlineText(texts, event, first!, formats);
    return { key: date, date, label, when: whenOf(date), more: others.length, tone };
  });
  const aside = (date: string, label: string, tone: 'work' | 'off'): Mark[] =>
    days.has(date) || date <= today ? [] : [{ key: `${tone}.${date}`, date, label, when: whenOf(date), more: 0, tone }];
  const extra = [
    ...makeUpDaysIn(calendar, today, eventDate).flatMap((date) => aside(date, text.makeUpDay, 'work')),
    ...publicHolidaysIn(calendar, today, eventDate).flatMap((holiday) =>
      aside(holiday.from, text.holiday(holidayName(holiday, speech)), 'off'),
    ),
  ];
  return [...due, ...extra].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const share = (part: number): string => `${(part * 100).toFixed(3)}%`;
/** Read by the style, which needs it on a desk only. */
const placeAt = (at: number): CSSProperties => ({ '--at': share(at) }) as CSSProperties;
