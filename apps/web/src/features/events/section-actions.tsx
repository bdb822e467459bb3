import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { SaveState } from '../../shared/feedback/save-state.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import type { SectionDraft } from './section-draft.js';

type Props = {
  draft: Omit<SectionDraft<unknown>, 'edit' | 'values'>;
  /** Who saved the section last; members do not record it. */
  writer?: { name: string; at: string };
  zone: string;
};

/** Save and discard of one section, who wrote it last, and what went wrong. */
export function SectionActions({ draft, writer, zone }: Props) {
  const { texts, formats } = useSpeech();
  const when = writer ? formats.instant(writer.at, zone) : '';
  return (
    <div className="stack tight" style={{ marginTop: 16 }}>
      {draft.error && <ErrorNote>{errorSentence(draft.error, texts)}</ErrorNote>}
      {writer && draft.isOutdated && draft.isDirty && (
        <Note kind="warn">{texts.shell.save.savedBy(writer.name, when)}</Note>
      )}
      <div className="row">
        <Button kind="primary" disabled={!draft.isDirty || draft.isSaving} onClick={draft.save}>
          {texts.shell.actions.save}
        </Button>
        {draft.isDirty && <Button onClick={draft.discard}>{texts.shell.actions.discard}</Button>}
        {draft.isSaving ? (
          <SaveState state="saving" />
        ) : draft.isDirty ? (
          <SaveState state="waiting" />
        ) : (
          writer && <SaveState state="saved" time={when} by={writer.name} />
        )}
      </div>
    </div>
  );
}
