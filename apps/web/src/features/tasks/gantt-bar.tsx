import { addDays } from '@backcast/calendar/plain-date';
import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Diamond } from './diamond.js';
import { barBoxes, headHeight, leftOf, restGaps, rightOf, rowHeight, type GanttAxis } from './gantt-layout.js';
import { onWorkDay, stepDays, withStart } from './move-start.js';
import { slackText } from './row-words.js';
import type { TaskBoard } from './task-board.js';

type Props = {
  board: TaskBoard;
  axis: GanttAxis;
  row: TaskRow;
  at: number;
  name: string;
  onOpen: (key: string) => void;
};

const barHeight = 14;
/** What the words before a missed bar take. */
const labelRoom = 110;
/** A pointer that moves less is a tap. */
const tapDistance = 4;

/** One row of the chart: slack, bar, stop mark, and where it would stand. A task can be dragged, or moved by arrow keys. */
export function GanttBar(props: Props) {
  const { board, axis, row, at, name } = props;
  const speech = useSpeech();
  const { texts, formats } = speech;
  const { today } = board.context;
  const moving = useMoving(props);
  const shown = board.saved.get(row.key) ?? row;
  const { span, missed, bar } = barBoxes(axis, shown, today);
  const middle = headHeight + (at + 0.5) * rowHeight;
  const y = middle - barHeight / 2;
  const mayMove = board.draft.mayEdit && row.taskId !== null && row.state === 'open';
  const label = texts.tasks.barLabel(
    name,
    formats.dayShort(span.from),
    formats.dayShort(span.to),
    slackText(row, speech),
  );
  return (
    <g
      className="gantt-bar"
      data-critical={shown.isCritical || undefined}
      data-state={shown.state}
      data-thing={shown.taskId === null || undefined}
      {...(mayMove
        ? {
            ...{ role: 'slider', tabIndex: 0, 'aria-label': name, 'aria-valuetext': label },
            ...{
              'aria-valuemin': 0,
              'aria-valuemax': axis.days.length,
              'aria-valuenow': leftOf(axis, span.from) / axis.dayWidth,
              'aria-description': texts.tasks.barHint,
              ...moving,
            },
          }
        : {})}
    >
      <title>{label}</title>
      <Whisker axis={axis} row={shown} middle={middle} />
      {missed && <rect className="gantt-missed" x={missed.x} y={y} width={missed.width} height={barHeight} rx={3} />}
      {missed && missed.x > labelRoom && (
        <text className="gantt-missed-label" x={missed.x - 6} y={middle + 4}>
          {texts.tasks.yesterday(formats.monthDay(span.from))}
        </text>
      )}
      {shown.days === 0 && bar ? (
        <Diamond x={bar.x + Math.min(bar.width, axis.dayWidth) / 2} y={middle} className="gantt-point" />
      ) : (
        bar && <rect className="gantt-body" x={bar.x} y={y} width={bar.width} height={barHeight} rx={3} />
      )}
      {bar &&
        restGaps(axis, span.from > today ? span.from : today, span.to).map((gap) => (
          <g key={gap.x}>
            <rect className="gantt-gap" x={gap.x} y={y} width={gap.width} height={barHeight} />
            <line className="gantt-gap-line" x1={gap.x} x2={gap.x + gap.width} y1={middle} y2={middle} />
          </g>
        ))}
      {shown.isOfficial && shown.latest && (
        <line className="gantt-stop" x1={stopX(axis, shown)} x2={stopX(axis, shown)} y1={middle - 9} y2={middle + 9} />
      )}
      {shown.state === 'done' && bar && (
        <path className="gantt-tick" d={`M${bar.x + bar.width + 8} ${middle}l3 3 6-6`} />
      )}
      <NextBar {...props} y={middle + 10} />
    </g>
  );
}

const stopX = (axis: GanttAxis, { latest }: TaskRow): number => rightOf(axis, latest!.to) + 4;

/** From the earliest start to the bar: how far it can slip. */
function Whisker({
  axis,
  row: { earliest, latest, slackDays },
  middle,
}: {
  axis: GanttAxis;
  row: TaskRow;
  middle: number;
}) {
  if (!earliest || !latest || slackDays === null || slackDays <= 0) return null;
  const [x1, x2] = [leftOf(axis, earliest.from) + 2, leftOf(axis, latest.from)];
  return (
    <g className="gantt-slack-line" aria-hidden="true">
      <line x1={x1} x2={x2} y1={middle} y2={middle} />
      <line x1={x1} x2={x1} y1={middle - 4} y2={middle + 4} />
    </g>
  );
}

/** Where it would stand after what is typed or looked at, if that differs. */
function NextBar({ board, axis, row, y }: Props & { y: number }) {
  const { today } = board.context;
  const [was, next] = [board.saved.get(row.key), board.next?.get(row.key)];
  if (!next) return null;
  const { span } = barBoxes(axis, next, today);
  const former = was && barBoxes(axis, was, today).span;
  if (former && former.from === span.from && former.to === span.to) return null;
  const from = Math.max(0, leftOf(axis, span.from));
  return (
    <rect className="gantt-next" x={from} y={y} width={Math.max(4, rightOf(axis, span.to) - from)} height={4} rx={2} />
  );
}

/** Dragging and keys: both change the start that somebody chose, by working days, and show what follows before it is saved. */
function useMoving({ board, axis, row, onOpen }: Props) {
  const { draft, context, eventDate } = board;
  const drag = useRef<{ x: number; from: string; hasMoved: boolean } | null>(null);
  const put = (startOn: string | null): void => draft.edit(withStart(draft.values, row.taskId!, startOn));
  const start = row.pin === 'none' ? (row.latest ?? row.planned).from : row.planned.from;
  return {
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, from: start, hasMoved: false };
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const held = drag.current;
      if (!held || (!held.hasMoved && Math.abs(event.clientX - held.x) < tapDistance)) return;
      held.hasMoved = true;
      const days = Math.round((event.clientX - held.x) / axis.dayWidth);
      put(onWorkDay(context, eventDate, addDays(held.from, days)));
    },
    onPointerUp: () => {
      const held = drag.current;
      drag.current = null;
      if (held?.hasMoved) draft.leave();
      else if (held) onOpen(row.key);
    },
    onPointerCancel: () => {
      drag.current = null;
      draft.discard();
    },
    onBlur: () => draft.leave(),
    onKeyDown: (event: KeyboardEvent<SVGGElement>) => {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (by !== 0) put(stepDays(context, eventDate, start, by));
      else if (event.key === 'Delete' || event.key === 'Backspace') put(null);
      else if (event.key === 'Enter') onOpen(row.key);
      else return;
      event.preventDefault();
    },
  };
}
