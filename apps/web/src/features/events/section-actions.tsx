import { ConflictDialog } from '../../shared/feedback/conflict-dialog.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { SaveState } from '../../shared/feedback/save-state.js';
import { UndoToast } from '../../shared/feedback/undo-toast.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import type { SectionDraft } from './section-draft.js';

type Props = {
  draft: Omit<SectionDraft<unknown>, 'edit' | 'values'>;
  /** What the section is called. */
  what: string;
  /** Who saved the section last, and when; members do not record it. */
  writer?: { name: string; at: string };
  zone: string;
  /** Name and shown value of a leaf, for a clash. */
  nameOf: (path: string) => string;
  show: (path: string, value: unknown) => string;
};

/** Save and discard of one section, who wrote it last, what went wrong, and what both sides changed. */
export function SectionActions({ draft, what, writer, zone, nameOf, show }: Props) {
  const { texts, formats } = useSpeech();
  const when = writer ? formats.instant(writer.at, zone) : '';
  const name = writer?.name ?? texts.words.somebody;
  return (
    <div className="stack tight section-actions">
      {draft.error && <ErrorNote>{errorSentence(draft.error, texts)}</ErrorNote>}
      {draft.clashes.length > 0 && (
        <Note kind="warn">
          {texts.goal.theirs(
            name,
            when,
            draft.clashes.map(({ path }) => nameOf(path)).join(formats.language === 'zh-CN' ? '、' : ', '),
          )}
        </Note>
      )}
      <div className="row">
        <Button kind="primary" disabled={!draft.isDirty || draft.isSaving} onClick={draft.save}>
          {draft.clashes.length > 0 ? texts.goal.compare : texts.shell.actions.save}
        </Button>
        {draft.isDirty && <Button onClick={draft.discard}>{texts.shell.actions.discard}</Button>}
        {draft.isSaving ? (
          <SaveState state="saving" />
        ) : draft.isDirty ? (
          <SaveState state="waiting" />
        ) : (
          writer && <SaveState state="saved" time={when} by={name} />
        )}
      </div>
      {draft.savedAt !== null && !draft.isDirty && (
        <UndoToast what={what} startedAt={draft.savedAt} onUndo={draft.undo} onOver={draft.endUndo} />
      )}
      {draft.isComparing && (
        <ConflictDialog
          writer={name}
          when={when}
          clashes={draft.clashes.map(({ path, before, mine, theirs }) => ({
            path,
            name: nameOf(path),
            before: show(path, before),
            mine: show(path, mine),
            theirs: show(path, theirs),
          }))}
          onApply={draft.resolve}
          onLater={draft.decideLater}
        />
      )}
    </div>
  );
}
