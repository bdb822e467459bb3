import type { EventView } from '@backcast/contracts/events/event';
import type { SectionWriter } from '@backcast/contracts/events/section-writer';
import { countMoves } from '@backcast/plan/moves/derive-moves';
import type { PlanMoves } from '@backcast/plan/moves/plan-moves';
import { Suspense, useState } from 'react';
import { PendingBar } from '../feedback/pending-bar.js';
import { errorSentence } from '../language/error-sentence.js';
import { useSpeech } from '../language/texts-context.js';
import type { SectionDraft } from '../saving/section-draft.js';
import { useDiscardKey } from '../saving/use-discard-key.js';
import { ConflictDialog, MovedList } from './asked-dialogs.js';

type Props = {
  event: EventView;
  draft: Omit<SectionDraft<unknown>, 'edit' | 'choose' | 'values'> & { mayEdit: boolean };
  writer: SectionWriter;
  moved: PlanMoves;
  /** Name and shown value of a leaf of the section, for example 候选场地「云栖」. */
  nameOf: (path: string) => string;
  show: (path: string, value: unknown) => string;
  /** Besides the count: what else is to be said of it, in words. */
  also?: string;
  /** Why a change waits for a tap; by default because the event is announced. */
  waits?: string;
};

/** The bar below a step: what is being changed and what it moves; undo, and what somebody else changed meanwhile. */
export function StepBar(props: Props) {
  const { event, draft, writer, moved, also = '' } = props;
  useDiscardKey({ isDirty: draft.changes.length > 0, discard: draft.discard });
  const { texts, formats } = useSpeech();
  const text = texts.goal.pending;
  const [isListOpen, setListOpen] = useState(false);
  const list = formats.language === 'zh-CN' ? '、' : ', ';
  const changed = draft.changes.map(({ path }) => props.nameOf(path));
  const title = changed.length === 1 ? changed[0]! : text.changes(changed.length);
  const count = countMoves(moved);
  const consequences = [count > 0 ? text.moves(count) : '', also].filter(Boolean).join(' · ');
  const shared = { moved: count, onSeeAll: () => setListOpen(true) };
  return (
    <>
      {draft.clashes.length > 0 ? (
        <PendingBar
          kind="clash"
          summary={texts.goal.theirs(
            writer.name,
            formats.timeIn(writer.at, event.basics.zone),
            draft.clashes.map(({ path }) => props.nameOf(path)).join(list),
          )}
          onCompare={draft.compare}
        />
      ) : !draft.mayEdit ? (
        <PendingBar kind="read-only" summary={text.readOnly(texts.words.roles[event.role])} />
      ) : draft.error ? (
        <PendingBar
          kind="waiting"
          title={errorSentence(draft.error, texts)}
          onDiscard={draft.discard}
          onSave={draft.apply}
        />
      ) : changed.length > 0 ? (
        <PendingBar
          kind={draft.isWaiting ? 'waiting' : 'typing'}
          title={title}
          summary={[consequences, draft.isWaiting ? (props.waits ?? text.waits) : text.autosaves]
            .filter(Boolean)
            .join(' · ')}
          {...shared}
          onDiscard={draft.discard}
          onSave={draft.apply}
        />
      ) : draft.savedAt !== null ? (
        <PendingBar
          kind="saved"
          summary={texts.shell.save.saved(formats.timeIn(writer.at, event.basics.zone))}
          savedAt={draft.savedAt}
          onUndo={draft.undo}
          onUndoOver={draft.endUndo}
        />
      ) : (
        <PendingBar kind="quiet" summary={text.quiet} />
      )}
      <Suspense fallback={null}>
        {isListOpen && <MovedList event={event} moved={moved} onClose={() => setListOpen(false)} />}
        {draft.isComparing && (
          <ConflictDialog
            writer={writer.name}
            when={formats.instant(writer.at, event.basics.zone)}
            clashes={draft.clashes.map(({ path, before, mine, theirs }) => ({
              path,
              name: props.nameOf(path),
              before: props.show(path, before),
              mine: props.show(path, mine),
              theirs: props.show(path, theirs),
            }))}
            onApply={draft.resolve}
            onLater={draft.decideLater}
          />
        )}
      </Suspense>
    </>
  );
}
