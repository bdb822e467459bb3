import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Diamond } from './diamond.js';
import { GanttBar } from './gantt-bar.js';
import { GanttGrid } from './gantt-grid.js';
import { chartSpan, ganttAxis, headHeight, leftOf, rowHeight, widthOf, type GanttScale } from './gantt-layout.js';
import { GanttLinks } from './gantt-links.js';
import { ownerName, rowNames, slackText } from './row-words.js';
import type { TaskBoard } from './task-board.js';
import './gantt.css';

type Props = {
  board: TaskBoard;
  rows: readonly TaskRow[];
  scale: GanttScale;
  openId: string | null;
  onOpen: (key: string) => void;
};

/** How far from the left edge today stands when the chart comes. */
const daysBeforeToday = 5;

/**
 * The preparation counted back, in days: each bar at its latest, its slack as a line from its earliest, what an authority
 * asks for hollow with a stop, and where everything would stand after what is typed or looked at.
 */
export function GanttChart({ board, rows, scale, openId, onOpen }: Props) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.tasks;
  const { event, context, plan, eventDate, saved } = board;
  const { calendar, today } = context;
  const span = useMemo(() => chartSpan(plan.tasks.rows, today, eventDate), [plan, today, eventDate]);
  const axis = useMemo(() => ganttAxis(calendar, span, scale), [calendar, span, scale]);
  const nameOf = useMemo(() => rowNames(event, plan, speech), [event, plan, speech]);
  const scroller = useRef<HTMLDivElement>(null);
  const todayLeft = leftOf(axis, today);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = Math.max(0, todayLeft - daysBeforeToday * axis.dayWidth);
  }, [todayLeft, axis.dayWidth]);
  const height = headHeight + (rows.length + (eventDate === null ? 0 : 1)) * rowHeight;
  return (
    <div className="gantt" ref={scroller} role="region" tabIndex={0} aria-label={text.views.gantt}>
      <div className="gantt-rows">
        <div className="gantt-head small" style={{ height: headHeight }} aria-hidden="true">
          <span>{text.columns.task}</span>
          <span>{text.columns.who}</span>
          <span>{text.columns.latest}</span>
          <span className="number">{text.columns.slack}</span>
        </div>
        {rows.map((row) => (
          <div
            key={row.key}
            id={`entry-${row.key}`}
            className="gantt-row"
            data-late={(row.slackDays ?? 0) < 0 || undefined}
            data-critical={row.isCritical || undefined}
            data-open={openId === row.key || undefined}
          >
            <button type="button" className="gantt-name" title={nameOf(row.key)} onClick={() => onOpen(row.key)}>
              {nameOf(row.key)}
              {(board.talk.get(row.taskId ?? '')?.openMentions ?? 0) > 0 && (
                <b
                  className="gantt-mention"
                  role="img"
                  aria-label={text.talk.mentionsYou}
                  title={text.talk.mentionsYou}
                >
                  {' '}
                  @
                </b>
              )}
            </button>
            <span className={row.ownerId === null ? 'warn gantt-who' : 'quiet gantt-who'}>
              {ownerName(event, row, speech)}
            </span>
            <span className="gantt-latest">{row.latest ? formats.monthDay(row.latest.from) : ''}</span>
            <span className="number gantt-slack">{slackText(row, speech)}</span>
          </div>
        ))}
        {eventDate !== null && (
          <div className="gantt-row" data-critical>
            <b className="gantt-name">{text.event}</b>
            <span />
            <span className="gantt-latest nowrap">
              {formats.monthDay(eventDate)} {event.sessions.sessions[0]?.startTime ?? ''}
            </span>
            <span />
          </div>
        )}
      </div>
      <svg
        className="gantt-chart"
        role="group"
        aria-label={text.chartLabel(rows.length)}
        width={widthOf(axis)}
        height={height}
      >
        <GanttGrid axis={axis} height={height} today={today} rows={rows} />
        <GanttLinks axis={axis} rows={rows} saved={saved} today={today} />
        {rows.map((row, at) => (
          <GanttBar key={row.key} board={board} axis={axis} row={row} at={at} name={nameOf(row.key)} onOpen={onOpen} />
        ))}
        {eventDate !== null && (
          <Diamond x={leftOf(axis, eventDate) + axis.dayWidth / 2} y={headHeight + (rows.length + 0.5) * rowHeight} />
        )}
      </svg>
    </div>
  );
}
