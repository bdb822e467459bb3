import type { Speech } from '../../shared/language/texts-context.js';
import { personName } from '../../shared/plan/shown-event.js';
import type { Cell, Sheet } from '../../shared/take/sheet.js';
import { ownerName, rowNames, taskOf } from './row-words.js';
import type { TaskBoard } from './task-board.js';
import { verdictOf } from './verdict-of.js';
import { wayTitle } from './way-words.js';

/** The preparation to take along: the verdict, every row with its days, and the days with too much on them. */
export function tasksSheet(board: TaskBoard, speech: Speech): Sheet {
  const { texts, formats } = speech;
  const text = texts.tasks;
  const { event, plan, ways } = board;
  const nameOf = rowNames(event, plan, speech);
  const { title, lead } = verdictOf(board, speech);
  const { columns } = text;
  const rows = plan.tasks.rows.map((row): Cell[] => [
    nameOf(row.key),
    row.role === null ? '' : text.roles[row.role],
    ownerName(event, row, speech),
    row.latest ? { date: row.latest.from } : null,
    { date: row.latest?.to ?? row.planned.to },
    row.days,
    row.slackDays,
    row.taskId === null ? '' : text.states[row.state],
    taskOf(event, row)?.note ?? '',
  ]);
  const overloads = plan.tasks.overloads.map(({ personId, date, load, capacity, keys }): Cell[] => [
    personName(event, personId),
    { date },
    text.percent(load),
    text.percent(capacity),
    keys.map(nameOf).join(formats.language === 'zh-CN' ? '、' : ', '),
  ]);
  return {
    title: text.take.title(event.basics.name),
    lead: [title, ...lead].join('\n'),
    tables: [
      {
        heading: text.take.tasks,
        columns: [
          ...[columns.task, columns.role, columns.who, columns.latest, columns.latestEnd, columns.days, columns.slack],
          ...[columns.state, columns.note],
        ],
        rows,
      },
      {
        heading: text.take.ways,
        columns: [text.take.ways],
        rows: ways.map(({ changes }): Cell[] => [wayTitle(board, changes, speech)]),
      },
      {
        heading: text.take.overloads,
        columns: [columns.who, columns.latest, text.fields.load, text.people.capacities, columns.task],
        rows: overloads,
      },
    ].filter((table) => table.rows.length > 0),
  };
}
