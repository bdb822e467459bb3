import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import { taskStates } from '@backcast/planning/tasks-facts';
import { useState } from 'react';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { Lines } from '../../shared/fields/line.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { personName } from '../../shared/plan/shown-event.js';
import { HelpField } from './help-field.js';
import { useSetState } from './set-state.js';
import type { TaskBoard } from './task-board.js';

type Props = { board: TaskBoard; row: TaskRow; name: string };

/** How far a task is; a stuck one asks for help: whom, and why. */
export function StateFields({ board, row, name }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.tasks;
  const { task, mayMove, isSending, error, set } = useSetState(board, row);
  const [help, setHelp] = useState<{ personId: string | null; why: string } | null>(null);
  if (!task) return null;
  const { blocked } = task;
  const asked = help ?? { personId: blocked?.personId ?? null, why: blocked?.why ?? '' };
  return (
    <div className="stack tight">
      <Segmented
        label={text.stateOf(name)}
        isLabelHidden
        value={help !== null && task.state !== 'blocked' ? 'blocked' : task.state}
        isDisabled={!mayMove || isSending}
        options={taskStates.map((value) => ({ value, label: text.states[value] }))}
        onChange={(state) => {
          if (state === 'blocked') return setHelp(asked);
          setHelp(null);
          set(state, null);
        }}
      />
      {blocked && (
        <p className="small bad">
          {text.blockedBy(
            personName(board.event, blocked.personId) || text.unassigned,
            formats.dayShort(blocked.since),
          )}
          {blocked.why !== '' && `${formats.language === 'zh-CN' ? '：' : ': '}${blocked.why}`}
        </p>
      )}
      {(help !== null || task.state === 'blocked') && mayMove && (
        <div className="stack tight">
          <HelpField
            event={board.event}
            taskId={task.id}
            value={asked.personId}
            onChange={(personId) => setHelp({ ...asked, personId })}
          />
          <Lines
            label={text.blockedWhy}
            value={asked.why}
            example={text.blockedExample}
            maxLength={300}
            onChange={(why) => setHelp({ ...asked, why })}
            onLeave={() => undefined}
          />
          <Button
            kind="primary"
            disabled={isSending}
            onClick={() => {
              set('blocked', asked);
              setHelp(null);
            }}
          >
            {text.askHelp}
          </Button>
        </div>
      )}
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
    </div>
  );
}
