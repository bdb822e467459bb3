import type { DutyView } from '@backcast/contracts/events/duty';
import type { EventView } from '@backcast/contracts/events/event';
import type { PlanDuty } from '@backcast/plan/duty-shape';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { UndoToast } from '../../shared/feedback/undo-toast.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PersonField } from '../../shared/people/person-field.js';
import { DutyAnswer } from './duty-answer.js';
import { useDutyCommands, type DutyCommands } from './duty-commands.js';
import { DutyConflict } from './duty-conflict.js';
import { DutyEvidence } from './duty-evidence.js';
import { DutyPapers } from './duty-papers.js';
import { DutyStatusField } from './duty-status.js';
import { useDutyTexts } from './duty-texts.js';
import { DutyWhy } from './duty-why.js';

export type DutyParts = {
  event: EventView;
  duty: PlanDuty;
  record: DutyView | null;
  commands: DutyCommands;
  isReadOnly: boolean;
};

type Props = { event: EventView; duty: PlanDuty; title: string; mayEdit: boolean };

/** Everything about one duty: how far it is, who, papers, evidence, the authority's answer, and why it is asked for. */
export function DutyBody({ event, duty, title, mayEdit }: Props) {
  const { texts } = useSpeech();
  const text = useDutyTexts();
  const commands = useDutyCommands(event, duty.key);
  const record = event.duties.find(({ key }) => key === duty.key) ?? null;
  const isProhibited = duty.obligation.severity === 'prohibited';
  const parts: DutyParts = { event, duty, record, commands, isReadOnly: !mayEdit };
  return (
    <div className="duty-body">
      <DutyConflict event={event} duty={duty} commands={commands} />
      {commands.error && <ErrorNote>{errorSentence(commands.error, texts)}</ErrorNote>}
      {!isProhibited && (
        <>
          <div className="ask-pair">
            <DutyStatusField {...parts} />
            <PersonField
              label={text.owner}
              value={record?.ownerId ?? null}
              event={event}
              isReadOnly={!mayEdit}
              onChange={(ownerId) => void commands.send('owner', { ownerId })}
            />
          </div>
          {duty.papers.length + (record?.papers.length ?? 0) > 0 || !duty.isInternal ? <DutyPapers {...parts} /> : null}
          {!duty.isInternal && <DutyAnswer {...parts} />}
          <DutyEvidence {...parts} />
        </>
      )}
      <DutyWhy duty={duty} />
      {commands.savedAt !== null && (
        <UndoToast what={title} startedAt={commands.savedAt} onUndo={commands.undo} onOver={commands.endUndo} />
      )}
    </div>
  );
}
