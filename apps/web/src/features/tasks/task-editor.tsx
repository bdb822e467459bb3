import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import { dropTasks } from '@backcast/planning/tasks/drop-tasks';
import { taskOwner } from '@backcast/planning/tasks/task-owner';
import { taskRoles, type Task, type TaskRole } from '@backcast/planning/tasks-facts';
import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { DayField, Line, Lines } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { PersonField } from '../../shared/people/person-field.js';
import { stepAddress } from '../../shared/plan/action-words.js';
import { putEntry } from '../../shared/plan/move-entry.js';
import { personName } from '../../shared/plan/shown-event.js';
import { withStart } from './move-start.js';
import { rowNames, taskOf } from './row-words.js';
import { rowWhy } from './row-why.js';
import { StateFields } from './state-fields.js';
import type { TaskBoard } from './task-board.js';
import { TaskComments } from './task-comments.js';
import { TaskLinks } from './task-links.js';
import '../../shared/plan/entry-card.css';

type Props = { board: TaskBoard; row: TaskRow; onClose: () => void };

/** One row beside the chart: why it stands where it does, and for a task everything that can be said about it. */
export function TaskEditor({ board, row, onClose }: Props) {
  const speech = useSpeech();
  const { texts } = speech;
  const text = texts.tasks;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), [row.key]);
  const task = taskOf(board.event, row);
  const name = rowNames(board.event, board.plan, speech)(row.key);
  const step = board.plan.deadlines.find(({ key }) => key === row.key)?.step;
  return (
    <aside
      ref={panel}
      className="tasks-editor"
      tabIndex={-1}
      aria-label={name}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="step-so-head">
        <h2>{name}</h2>
        <Button kind="plain" onClick={onClose}>
          {text.close}
        </Button>
      </div>
      <ul className="small quiet tasks-row-why">
        {rowWhy(board, row, speech).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {task === undefined ? (
        step !== undefined && (
          <Link className="button" to={stepAddress(board.event.id, step)}>
            {text.toPage(
              ({ ...texts.words.steps, rules: texts.shell.compliance } as Record<string, string>)[step] ?? step,
            )}
          </Link>
        )
      ) : (
        <TaskFields board={board} row={row} task={task} name={name} onClose={onClose} />
      )}
    </aside>
  );
}

function TaskFields({ board, row, task, name, onClose }: Props & { task: Task; name: string }) {
  const { texts } = useSpeech();
  const text = texts.tasks;
  const { draft, event } = board;
  const { values: facts, mayEdit } = draft;
  // One that was added a moment ago is not there for others yet.
  const isSaved = board.saved.has(row.key);
  const withPart = (part: Partial<Task>) => ({ ...facts, tasks: putEntry(facts.tasks, task.id, part) });
  const shared = { isDisabled: !mayEdit, onLeave: draft.leave };
  const ofRole = personName(event, taskOwner({ ownerId: null, role: task.role }, facts.holders));
  const number = (field: 'days' | 'load', least: number, most: number, unit: string) => (
    <NumberField
      label={text.fields[field]}
      hint={text.hints[field]}
      value={task[field]}
      {...{ least, most, unit, isDisabled: !mayEdit }}
      onChange={(value) => value !== null && draft.edit(withPart({ [field]: value }))}
    />
  );
  return (
    <div className="stack">
      <StateFields board={board} row={row} name={name} />
      {isSaved && <TaskComments event={board.event} taskId={task.id} />}
      <Line
        label={text.fields.name}
        value={task.name}
        example={task.key === 'own' ? text.ownName : texts.steps.taskNames[task.key]}
        maxLength={120}
        onChange={(value) => draft.edit(withPart({ name: value }))}
        {...shared}
      />
      <div className="form-grid">
        <NativeSelect
          label={text.fields.role}
          value={task.role}
          disabled={!mayEdit}
          data={taskRoles.map((value) => ({ value, label: text.roles[value] }))}
          onChange={(change) => draft.choose(withPart({ role: change.currentTarget.value as TaskRole }))}
        />
        <PersonField
          label={text.fields.ownerId}
          value={task.ownerId}
          event={event}
          isReadOnly={!mayEdit}
          placeholder={text.hints.ownerId(ofRole)}
          onChange={(ownerId) => draft.choose(withPart({ ownerId }))}
        />
        <PersonField
          label={text.fields.helperId}
          value={task.helperId}
          event={event}
          isReadOnly={!mayEdit}
          onChange={(helperId) => draft.choose(withPart({ helperId }))}
        />
      </div>
      <div className="form-grid" onBlur={draft.leave}>
        {number('days', 0, 400, texts.tasks.ways.days)}
        {number('load', 1, 100, '%')}
      </div>
      <TaskLinks board={board} task={task} />
      <div className="form-grid" onBlur={draft.leave}>
        <NumberField
          label={text.fields.dueDays}
          hint={text.hints.dueDays}
          value={task.dueDays}
          isOptional
          {...{ least: 0, most: 400, isDisabled: !mayEdit }}
          onChange={(dueDays) => draft.edit(withPart({ dueDays }))}
        />
      </div>
      <div className="form-grid">
        <DayField
          label={text.fields.startOn}
          hint={row.pin === 'impossible' ? text.hints.pinImpossible : text.hints.startOn}
          value={task.startOn}
          onChange={(startOn) => draft.edit(withStart(facts, task.id, startOn))}
          {...shared}
        />
        <DayField
          label={text.fields.notBefore}
          value={task.notBefore}
          onChange={(notBefore) => draft.edit(withPart({ notBefore }))}
          {...shared}
        />
      </div>
      {mayEdit && task.startOn !== null && (
        <Button onClick={() => draft.choose(withStart(facts, task.id, null))}>{text.followCount}</Button>
      )}
      <Lines
        label={text.fields.note}
        value={task.note}
        onChange={(note) => draft.edit(withPart({ note }))}
        {...shared}
      />
      {mayEdit && (
        <Button
          kind="plain"
          className="entry-remove"
          onClick={() => {
            draft.choose({ ...facts, tasks: dropTasks(facts.tasks, [task.id]) });
            onClose();
          }}
        >
          {text.remove(name)}
        </Button>
      )}
    </div>
  );
}
