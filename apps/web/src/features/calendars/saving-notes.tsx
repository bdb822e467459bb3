import type { SectionWriter } from '@backcast/contracts/events/section-writer';
import { useCallback } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { ConflictDialog } from '../../shared/feedback/conflict-dialog.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { UndoToast } from '../../shared/feedback/undo-toast.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import type { LeafSaving } from './leaf-saving.js';

type Props<View extends { version: number }, Leaf> = {
  saving: LeafSaving<View, Leaf>;
  read: (view: View, key: string) => Leaf | null;
  show: (leaf: Leaf | null) => string;
};

/** What went wrong, what others changed too, and the way back, of a list that saves part by part. */
export function SavingNotes<View extends { version: number; writer: SectionWriter | null }, Leaf>(
  props: Props<View, Leaf>,
) {
  const { saving, read, show } = props;
  const { texts, formats } = useSpeech();
  const { zone } = useMe().organization;
  const { conflict, saved, endUndo } = saving;
  const over = useCallback(() => endUndo(), [endUndo]);
  const writer = conflict?.current.writer;
  return (
    <>
      {saving.error && (
        <ErrorNote>
          {texts.calendar.failed} {errorSentence(saving.error, texts)}
        </ErrorNote>
      )}
      {saved && !saving.isSaving && (
        <UndoToast what={saved.undo.what} startedAt={saved.at} onUndo={saving.undo} onOver={over} />
      )}
      {conflict && (
        <ConflictDialog
          writer={writer?.name || texts.words.nobody}
          when={writer ? formats.instantInZone(writer.at, zone) : ''}
          clashes={[
            {
              path: conflict.key,
              name: conflict.what,
              before: show(conflict.base),
              mine: show(conflict.leaf),
              theirs: show(read(conflict.current, conflict.key)),
            },
          ]}
          onApply={(choices) => saving.resolve(choices[conflict.key] ?? 'theirs')}
          onLater={saving.later}
        />
      )}
    </>
  );
}
