import { isWorkingDay } from '@backcast/calendar/working-days';
import { addDays } from '@backcast/calendar/plain-date';
import { lastEventDate } from '@backcast/plan/last-event-date';
import type { Speech } from '../../shared/language/texts-context.js';
import { rowNames } from './row-words.js';
import type { TaskBoard } from './task-board.js';

export type VerdictTone = 'good' | 'late' | 'quiet';
export type Verdict = { title: string; lead: string[]; tone: VerdictTone };

/** Whether the preparation can still be made, in a sentence, and what decides it. */
export function verdictOf(board: TaskBoard, speech: Speech): Verdict {
  const { texts, formats } = speech;
  const text = texts.tasks;
  const { plan, facts, context, eventDate, ways, easesFrom, event } = board;
  const { rows, leastSlack, problems, daysNeeded, isProvisional } = plan.tasks;
  const name = rowNames(event, plan, speech);
  const list = formats.language === 'zh-CN' ? '、' : ', ';
  const tasks = rows.filter(({ kind }) => kind === 'task');
  const done = tasks.filter(({ state }) => state === 'done').length;
  const said = [
    ...problems.map((problem) =>
      problem.kind === 'cycle'
        ? text.lead.cycle(problem.taskIds.map(name).join(list))
        : text.lead.dangling(name(problem.taskId)),
    ),
    ...(isProvisional ? [text.lead.provisional] : []),
  ];
  const last = lastEventDate(facts);
  if (last !== null && last < context.today) return { title: text.verdict.isOver, lead: said, tone: 'quiet' };
  if (tasks.length > 0 && done === tasks.length)
    return { title: text.verdict.allDone, lead: [text.lead.done(done, tasks.length)], tone: 'good' };
  if (eventDate === null)
    return { title: text.verdict.noDate, lead: [text.lead.noDate(daysNeeded), ...said], tone: 'late' };
  if (problems.some(({ kind }) => kind === 'cycle')) return { title: text.verdict.cycle, lead: said, tone: 'late' };
  const first = tasks.find(({ slackDays, state }) => state !== 'done' && slackDays === leastSlack);
  const makeUp = makeUpDays(board);
  const also = [...(makeUp.length > 0 ? [text.lead.makeUp(makeUp.map(formats.monthDay).join(list))] : []), ...said];
  if (leastSlack === null || leastSlack >= 0) {
    const title = leastSlack === null || leastSlack > 0 ? text.verdict.fits(leastSlack ?? 0) : text.verdict.tight;
    const critical = first?.latest ? [text.lead.critical(name(first.key), formats.dayShort(first.latest.from))] : [];
    return { title, lead: [...critical, ...also], tone: 'good' };
  }
  const changes = (easesFrom === 0 ? undefined : ways[0])?.changes ?? [];
  const title =
    changes.length === 0
      ? text.verdict.lateNoWay
      : changes[0]!.kind === 'move-date'
        ? text.verdict.lateMoveOnly
        : changes.length === 1
          ? text.verdict.lateButOne
          : text.verdict.lateButMore(changes.length);
  const late = first?.latest ? [text.lead.late(name(first.key), formats.monthDay(first.latest.from), -leastSlack)] : [];
  return { title, lead: [...late, ...also], tone: 'late' };
}

/** Make-up workdays between today and the event: somebody who counts by hand forgets them. */
function makeUpDays({ context: { calendar, today }, eventDate }: TaskBoard): string[] {
  const days: string[] = [];
  for (let day = today; eventDate !== null && day < eventDate && days.length < 4; day = addDays(day, 1)) {
    const isWeekend = calendar.weekendDays.includes(new Date(`${day}T12:00:00Z`).getUTCDay() || 7);
    if (isWeekend && isWorkingDay(calendar, day).working) days.push(day);
  }
  return days;
}
