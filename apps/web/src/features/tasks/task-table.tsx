import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import { useMemo } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { ownerName, rowNames, slackText } from './row-words.js';
import type { TaskBoard } from './task-board.js';
import { TalkMark } from './talk-mark.js';
import { TaskState } from './task-state.js';
import './task-table.css';

type Props = { board: TaskBoard; rows: readonly TaskRow[]; openId: string | null; onOpen: (key: string) => void };

/** The same rows as a table, for the keyboard and the phone: what, who, when at the latest, slack, state. */
export function TaskTable({ board, rows, openId, onOpen }: Props) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.tasks;
  const { event, plan } = board;
  const nameOf = useMemo(() => rowNames(event, plan, speech), [event, plan, speech]);
  return (
    <div className="tasks-scroll">
      <table className="table tasks-table">
        <caption className="visually-hidden">{text.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.task}</th>
            <th scope="col">{text.columns.who}</th>
            <th scope="col">{text.columns.latest}</th>
            <th scope="col">{text.columns.latestEnd}</th>
            <th scope="col" className="number">
              {text.columns.days}
            </th>
            <th scope="col" className="number">
              {text.columns.slack}
            </th>
            <th scope="col">{text.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const next = board.next?.get(row.key);
            const was = board.saved.get(row.key) ?? row;
            return (
              <tr
                key={row.key}
                id={`entry-${row.key}`}
                data-late={(row.slackDays ?? 0) < 0 || undefined}
                data-critical={row.isCritical || undefined}
                data-open={openId === row.key || undefined}
              >
                <th scope="row">
                  <button type="button" className="tasks-open" onClick={() => onOpen(row.key)}>
                    {nameOf(row.key)}
                  </button>
                  <TalkMark board={board} taskId={row.taskId} />
                </th>
                <td className={row.ownerId === null ? 'warn' : 'quiet'} data-label={text.columns.who}>
                  {ownerName(event, row, speech)}
                </td>
                <td className="nowrap" data-label={text.columns.latest}>
                  <OldNew
                    before={was.latest && formats.dayShort(was.latest.from)}
                    after={(next ?? row).latest && formats.dayShort((next ?? row).latest!.from)}
                  />
                </td>
                <td className="nowrap" data-label={text.columns.latestEnd}>
                  {row.latest ? formats.dayShort(row.latest.to) : formats.dayShort(row.planned.to)}
                </td>
                <td className="number" data-label={text.columns.days}>
                  {text.daysOf(row.days)}
                </td>
                <td className="number tasks-slack" data-label={text.columns.slack}>
                  <OldNew before={slackText(was, speech)} after={slackText(next ?? row, speech)} />
                </td>
                <td data-label={text.columns.state}>
                  <TaskState board={board} row={row} name={nameOf(row.key)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function OldNew({ before, after }: { before: string | null; after: string | null }) {
  if (before === after || before === null) return <>{after ?? '—'}</>;
  return (
    <>
      <s className="quiet">{before}</s> → <b>{after ?? '—'}</b>
    </>
  );
}
