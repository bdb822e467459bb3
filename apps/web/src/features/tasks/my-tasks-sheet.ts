import type { MyTask } from '@backcast/contracts/events/my-tasks';
import type { Speech } from '../../shared/language/texts-context.js';
import { taskName } from '../../shared/plan/step-texts.js';
import type { Cell, Sheet } from '../../shared/take/sheet.js';
import { chanceOf } from './my-task-chance.js';

/** One's tasks of all events to take along, in the order of the page. */
export function myTasksSheet(tasks: readonly MyTask[], speech: Speech): Sheet {
  const { texts, formats } = speech;
  const { columns, mine, states } = texts.tasks;
  const rows = tasks.map((task): Cell[] => [
    taskName(texts, task),
    task.eventName,
    { date: task.doneBy },
    chanceOf(task, texts).words,
    states[task.state],
    task.blocked === null
      ? ''
      : texts.tasks.blockedBy(task.blocked.personName || texts.tasks.unassigned, formats.dayShort(task.blocked.since)),
  ]);
  return {
    ...{ title: mine.title, lead: '' },
    tables: [
      {
        heading: '',
        columns: [columns.task, texts.tasks.event, columns.latestEnd, mine.chance, columns.state, columns.note],
        rows,
      },
    ],
  };
}
