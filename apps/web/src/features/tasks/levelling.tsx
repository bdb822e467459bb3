import { derivePlan } from '@backcast/plan/derive-plan';
import { acceptStarts } from '@backcast/plan/tasks/level-preparation';
import { useMemo } from 'react';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { rowNames } from './row-words.js';
import type { TaskBoard } from './task-board.js';
import { useLevelling } from './use-levelling.js';

/** Spreads the work so that nobody has too much on a day: a proposal with every start that moves, taken or not. */
export function LevellingGroup({ board }: { board: TaskBoard }) {
  const { texts, formats } = useSpeech();
  const text = texts.tasks.people;
  const { state, start, stop } = useLevelling(board);
  if (board.plan.tasks.overloads.length === 0 || !board.draft.mayEdit || board.eventDate === null) return null;
  return (
    <section className="card tasks-level">
      <p className="small quiet">{text.levelLead}</p>
      {state.kind === 'searching' ? (
        <div className="row">
          <span role="status">{text.levelling(formats.number(state.schedules))}</span>
          <Button onClick={stop}>{text.stop}</Button>
        </div>
      ) : state.kind === 'found' ? (
        <Proposal board={board} found={state.found} onClose={stop} />
      ) : (
        <Button onClick={start}>{text.level}</Button>
      )}
      {state.kind === 'failed' && <ErrorNote>{text.levelFailed}</ErrorNote>}
    </section>
  );
}

type Found = Parameters<typeof acceptStarts>[3];
type Props = { board: TaskBoard; found: { tasks: Found }; onClose: () => void };

function Proposal({ board, found, onClose }: Props) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.tasks.people;
  const { facts, plan, context, draft, event } = board;
  const proposed = useMemo(() => acceptStarts(facts, plan, context, found.tasks), [facts, plan, context, found]);
  const after = useMemo(
    () => derivePlan({ ...facts, sections: { ...facts.sections, tasks: proposed } }, context).tasks,
    [facts, proposed, context],
  );
  const former = new Map(plan.tasks.rows.map((row) => [row.key, row.planned.from]));
  const moved = after.rows.filter(({ key, planned }) => former.get(key) !== planned.from);
  const nameOf = rowNames(event, plan, speech);
  if (moved.length === 0) return <p>{text.levelNothing}</p>;
  const left = after.overloads.length;
  return (
    <div className="stack tight">
      <p>
        <b>{left === 0 ? text.levelled(moved.length) : text.levelledLeft(moved.length, left)}</b>
      </p>
      <ul className="small">
        {moved.map(({ key, planned }) => (
          <li key={key}>
            {nameOf(key)} <s className="quiet">{formats.dayShort(former.get(key) ?? planned.from)}</s> →{' '}
            <b>{formats.dayShort(planned.from)}</b>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button
          kind="primary"
          onClick={() => {
            onClose();
            draft.choose(proposed);
          }}
        >
          {text.useLevel}
        </Button>
        <Button onClick={onClose}>{text.dropLevel}</Button>
      </div>
    </div>
  );
}
