import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import { useMemo } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { personName } from '../../shared/plan/shown-event.js';
import { CapacitiesGroup } from './capacities-group.js';
import { HoldersGroup } from './holders-group.js';
import { rowNames, slackText } from './row-words.js';
import type { TaskBoard } from './task-board.js';
import { TalkMark } from './talk-mark.js';
import { TaskState } from './task-state.js';
import { LevellingGroup } from './levelling.js';
import { Ways } from './ways.js';
import { Overloads } from './overloads.js';
import './task-table.css';

type Props = { board: TaskBoard; rows: readonly TaskRow[]; onOpen: (key: string) => void };

/** The preparation by who does it: each with their tasks and their fullest day; who has which role, and how much time. */
export function ByPerson({ board, rows, onOpen }: Props) {
  const { texts } = useSpeech();
  const { event } = board;
  const people = useMemo(() => byOwner(rows), [rows]);
  const nobody = people.get(null) ?? [];
  const named = [...people].flatMap(([id, own]) => (id === null ? [] : [{ id, own, name: personName(event, id) }]));
  return (
    <div className="tasks-people">
      <Overloads board={board} />
      <Ways board={board} goal="ease" />
      <LevellingGroup board={board} />
      {nobody.length > 0 && (
        <PersonTasks board={board} name={texts.tasks.people.unassigned} rows={nobody} onOpen={onOpen} />
      )}
      {named.map(({ id, own, name }) => (
        <PersonTasks key={id} board={board} name={name} rows={own} onOpen={onOpen} />
      ))}
      <HoldersGroup board={board} />
      <CapacitiesGroup board={board} />
    </div>
  );
}

type PersonProps = { board: TaskBoard; name: string; rows: readonly TaskRow[]; onOpen: (key: string) => void };

function PersonTasks({ board, name, rows, onOpen }: PersonProps) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.tasks;
  const nameOf = rowNames(board.event, board.plan, speech);
  return (
    <section className="tasks-person">
      <h2>
        {name} <span className="quiet small">{text.people.works(rows.length)}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.key} className="tasks-person-row" data-late={(row.slackDays ?? 0) < 0 || undefined}>
            <span>
              <button type="button" className="tasks-open" onClick={() => onOpen(row.key)}>
                {nameOf(row.key)}
              </button>
              <TalkMark board={board} taskId={row.taskId} />
            </span>
            <span className="quiet nowrap">
              {formats.monthDay(row.planned.from)} – {formats.monthDay(row.planned.to)}
            </span>
            <span className="nowrap tasks-person-slack">{slackText(row, speech)}</span>
            <TaskState board={board} row={row} name={nameOf(row.key)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function byOwner(rows: readonly TaskRow[]): Map<string | null, TaskRow[]> {
  const people = new Map<string | null, TaskRow[]>();
  for (const row of rows.filter(({ taskId }) => taskId !== null))
    people.set(row.ownerId, [...(people.get(row.ownerId) ?? []), row]);
  return people;
}
