import type { TaskChange } from '@backcast/plan/tasks/fitting-changes';
import type { Speech } from '../../shared/language/texts-context.js';
import { personName } from '../../shared/plan/shown-event.js';
import { taskName } from '../../shared/plan/step-texts.js';
import type { TaskBoard } from './task-board.js';

/** One change in a few words. */
export function changeTitle({ event }: TaskBoard, change: TaskChange, { texts, formats }: Speech): string {
  const { ways } = texts.tasks;
  const { tasks } = event.sections.tasks.facts;
  const name = (id: string): string => {
    const task = tasks.find((each) => each.id === id);
    return task ? taskName(texts, task) : id;
  };
  const list = formats.language === 'zh-CN' ? '、' : ', ';
  if (change.kind === 'move-date') return ways.move(formats.dayShort(change.to));
  if (change.kind === 'give')
    return ways.give({ ...{ task: name(change.taskId), before: '' }, person: personName(event, change.to) });
  if (change.kind === 'drop') return ways.drop(change.taskIds.map(name).join(list));
  const names = {
    task: name(change.taskId),
    before: change.kind === 'overlap' ? name(change.on) : '',
    person: change.kind === 'help' ? personName(event, change.personId) : '',
  };
  if (change.kind === 'overlap') return ways.overlap(names, change.days);
  return change.kind === 'help' ? ways.help(names) : ways.shorten(names);
}

/** A way as one sentence. */
export const wayTitle = (board: TaskBoard, changes: readonly TaskChange[], speech: Speech): string =>
  changes.map((change) => changeTitle(board, change, speech)).join(speech.formats.language === 'zh-CN' ? '，' : '; ');
