import type { Task, TaskLink } from '@backcast/planning/tasks-facts';
import { NativeSelect } from '@mantine/core';
import { newId } from '../../shared/api/new-id.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { rowNames } from './row-words.js';
import type { TaskBoard } from './task-board.js';

/** What a task waits for, how long, and who waits for it. */
export function TaskLinks({ board, task }: { board: TaskBoard; task: Task }) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.tasks;
  const { draft, event, plan } = board;
  const { values: facts, mayEdit } = draft;
  const nameOf = rowNames(event, plan, speech);
  const put = (after: TaskLink[]) => ({ ...facts, tasks: putEntry(facts.tasks, task.id, { after }) });
  const known = new Set([task.id, ...task.after.map(({ on }) => on)]);
  const others = plan.tasks.rows.filter(({ key }) => !known.has(key));
  const waiting = facts.tasks.filter(({ after }) => after.some(({ on }) => on === task.id));
  return (
    <fieldset>
      <legend className="field-label">{text.fields.after}</legend>
      {task.after.length === 0 && <p className="small quiet">{text.noLinks}</p>}
      <ul className="tasks-links" onBlur={draft.leave}>
        {task.after.map((link) => (
          <li key={link.id} className="row">
            <span className="tasks-link-name">{nameOf(link.on)}</span>
            <NumberField
              label={text.lag(nameOf(link.on))}
              isLabelHidden
              value={link.lagDays}
              width={96}
              {...{ least: -400, most: 400, unit: text.ways.days, isDisabled: !mayEdit }}
              onChange={(lagDays) => lagDays !== null && draft.edit(put(putEntry(task.after, link.id, { lagDays })))}
            />
            {mayEdit && (
              <button
                type="button"
                className="entry-step"
                aria-label={text.removeLink(nameOf(link.on))}
                onClick={() => draft.choose(put(withoutEntry(task.after, link.id)))}
              >
                ✕
              </button>
            )}
          </li>
        ))}
      </ul>
      {task.after.length > 0 && <p className="tiny quiet">{text.lagHint}</p>}
      {mayEdit && task.after.length < 60 && (
        <NativeSelect
          aria-label={text.addLink}
          value=""
          data={[{ value: '', label: text.addLink }, ...others.map(({ key }) => ({ value: key, label: nameOf(key) }))]}
          onChange={(change) => {
            const on = change.currentTarget.value;
            if (on !== '') draft.choose(put([...task.after, { id: newId(), on, lagDays: 0 }]));
          }}
        />
      )}
      <p className="small quiet">
        {waiting.length === 0
          ? text.nobodyWaits
          : text.waitedBy(waiting.map(({ id }) => nameOf(id)).join(formats.language === 'zh-CN' ? '、' : ', '))}
      </p>
    </fieldset>
  );
}
