import { daysBetween } from '@backcast/calendar/plain-date';
import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import { useSpeech } from '../../shared/language/texts-context.js';
import { headHeight, leftOf, rowHeight, widthOf, type GanttAxis, type GanttDay } from './gantt-layout.js';

type Props = { axis: GanttAxis; height: number; today: string; rows: readonly TaskRow[] };

/** The days behind the bars: rest days shaded, make-up workdays marked, today's line, and one line under each row. */
export function GanttGrid({ axis, height, today, rows }: Props) {
  const { dayWidth, days } = axis;
  const todayX = leftOf(axis, today) + dayWidth / 2;
  return (
    <g aria-hidden="true">
      {days.map(({ date, isRest, isMakeUp }, at) =>
        isRest || isMakeUp ? (
          <rect
            key={date}
            className={isRest ? 'gantt-rest' : 'gantt-makeup'}
            x={at * dayWidth}
            y={headHeight}
            width={dayWidth}
            height={height - headHeight}
          />
        ) : null,
      )}
      {rows.map(({ key, slackDays }, at) => (
        <g key={key}>
          {(slackDays ?? 0) < 0 && (
            <rect
              className="gantt-late-row"
              x={0}
              y={headHeight + at * rowHeight}
              width={widthOf(axis)}
              height={rowHeight}
            />
          )}
          <line
            className="gantt-rule"
            x1={0}
            x2={widthOf(axis)}
            y1={headHeight + (at + 1) * rowHeight}
            y2={headHeight + (at + 1) * rowHeight}
          />
        </g>
      ))}
      {days.map((day, at) => (
        <DayHead key={day.date} axis={axis} day={day} at={at} fromToday={daysBetween(today, day.date)} />
      ))}
      <circle className="gantt-today" cx={todayX} cy={headHeight - 6} r={3.5} />
      <line className="gantt-today" x1={todayX} x2={todayX} y1={headHeight - 6} y2={height} />
    </g>
  );
}

type HeadProps = { axis: GanttAxis; day: GanttDay; at: number; fromToday: number };

/** Month, weekday and day above a column; of weeks only their Mondays. */
function DayHead({ axis: { dayWidth }, day: { date, weekday, isMakeUp }, at, fromToday }: HeadProps) {
  const { texts, formats } = useSpeech();
  const text = texts.tasks;
  const isByWeek = dayWidth < 20;
  const isToday = fromToday === 0;
  const isMonth = at === 0 || date.endsWith('-01');
  const x = at * dayWidth + dayWidth / 2;
  const tone = isToday ? 'gantt-label gantt-now' : isMakeUp ? 'gantt-label gantt-makeup-label' : 'gantt-label';
  const word = isToday ? text.today : isMakeUp ? text.makeUpDay : formats.weekday(date).replace('周', '');
  const isShown = isToday || (isByWeek ? weekday === 1 && Math.abs(fromToday) > 2 : true);
  return (
    <>
      {isMonth && (
        <text className="gantt-label gantt-month" x={at * dayWidth + 2} y={14}>
          {text.month(Number(date.slice(5, 7)))}
        </text>
      )}
      {!isByWeek && (
        <text className={tone} x={x} y={32}>
          {word.slice(0, 5)}
        </text>
      )}
      {isByWeek && isToday && (
        <text className={tone} x={x} y={32}>
          {text.today}
        </text>
      )}
      {isShown && (
        <text className={tone} x={x} y={50}>
          {Number(date.slice(8))}
        </text>
      )}
    </>
  );
}
