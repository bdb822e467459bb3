import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { useSpeech } from '../../shared/language/texts-context.js';
import type { BadRow } from './parse-notice.js';
import { daysThatMove, workingDaysOf } from './year-days.js';

type Props = { before: WorkCalendar; after: WorkCalendar; year: number; bad: BadRow[] };

/** What a notice would change: working days old → new, each day that turns, and the lines that are left out. */
export function NoticePreview({ before, after, year, bad }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.calendar.notice;
  const moved = daysThatMove(before, after, year);
  const [was, is] = [workingDaysOf(before, year), workingDaysOf(after, year)];
  const days = (dates: string[]) =>
    dates.map((date) => formats.dayShort(date)).join(formats.language === 'en' ? ', ' : '、');
  return (
    <div className="stack tight" role="status">
      <h3>{text.preview}</h3>
      {moved.off.length + moved.work.length === 0 ? (
        <p className="small quiet">{text.nothing}</p>
      ) : (
        <ul className="small stack tight">
          <li>
            {text.workingDays} <s>{formats.number(was)}</s> → <b>{formats.number(is)}</b>
          </li>
          {moved.off.length > 0 && (
            <li>
              <b>{text.becomesOff}</b> {days(moved.off)}
            </li>
          )}
          {moved.work.length > 0 && (
            <li>
              <b>{text.becomesWorked}</b> {days(moved.work)}
            </li>
          )}
        </ul>
      )}
      {bad.length > 0 && (
        <div className="small bad">
          <p>{text.bad(bad.length)}</p>
          <ul>
            {bad.slice(0, 20).map((row) => (
              <li key={row.line}>{text.badRow(row.line, row.text.slice(0, 40), text.reasons[row.reason])}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
