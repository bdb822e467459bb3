import { workDaysFrom } from '@backcast/planning/tasks/work-days';
import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import type { Speech } from '../../shared/language/texts-context.js';
import { rowNames, taskOf } from './row-words.js';
import type { TaskBoard } from './task-board.js';

/** Why a row stands where it does: what its latest start comes from, its earliest, and the slack between. */
export function rowWhy(board: TaskBoard, row: TaskRow, speech: Speech): string[] {
  const { formats, texts } = speech;
  const text = texts.tasks.why.row;
  const { latest, earliest, slackDays } = row;
  if (!latest || !earliest || slackDays === null) return [];
  return [
    text.latest(formats.dayShort(latest.from), reason(board, row, speech)),
    text.earliest(formats.dayShort(earliest.from)),
    text.slack(slackDays),
  ];
}

/** What it has to be done for: the follower that begins first, its own day, or the event. */
function reason(board: TaskBoard, row: TaskRow, speech: Speech): string {
  const { formats, texts } = speech;
  const text = texts.tasks.why.row;
  const { context, eventDate, plan, event } = board;
  const task = taskOf(event, row);
  const days = workDaysFrom(context.calendar, context.today, eventDate);
  const followers = plan.tasks.rows.flatMap((each) =>
    each.after
      .filter(({ on }) => on === row.key)
      .map(({ lagDays }) => ({ each, by: days.before(each.latest?.from ?? row.latest!.to) - lagDays })),
  );
  const [first] = followers.sort((a, b) => a.by - b.by);
  if (first && first.by <= days.through(row.latest!.to))
    return text.byNext(rowNames(event, plan, speech)(first.each.key), formats.dayShort(first.each.latest!.from));
  if (task === undefined) return text.byRule(formats.dayShort(row.latest!.to));
  return task.dueDays === null ? text.byEvent : text.byDue(task.dueDays);
}
