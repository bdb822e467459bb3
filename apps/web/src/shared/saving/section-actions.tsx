import { ConflictDialog } from '../feedback/conflict-dialog.js';
import { ErrorNote, Note } from '../feedback/error-note.js';
import { SaveState } from '../feedback/save-state.js';
import { UndoToast } from '../feedback/undo-toast.js';
import { errorSentence } from '../language/error-sentence.js';
import { useSpeech } from '../language/texts-context.js';
import { Button } from '../look/button.js';
import type { SectionDraft } from './section-draft.js';
import './section-actions.css';

type Props = {
  draft: Omit<SectionDraft<unknown>, 'edit' | 'choose' | 'values'>;
  /** What the section is called. */
  what: string;
  /** Who saved the section last, and when; members do not record it. */
  writer?: { name: string; at: string };
  zone: string;
  /** Name and shown value of a leaf. */
  nameOf: (path: string) => string;
  show: (path: string, value: unknown) => string;
};

/** Save state of one section, what waits in it with old → new, undo, what went wrong, and what both sides changed. */
export function SectionActions(props: Props) {
  const { draft, what, nameOf, show } = props;
  const { texts } = useSpeech();
  const { name, when } = useWriter(props);
  return (
    <div className="stack tight section-actions">
      {draft.wasRestored && <Note kind="accent">{texts.goal.draftRestored}</Note>}
      {draft.error && <ErrorNote>{errorSentence(draft.error, texts)}</ErrorNote>}
      {draft.isWaiting && draft.clashes.length === 0 && <Waiting {...props} />}
      {draft.clashes.length > 0 && <Clash {...props} />}
      <State {...props} />
      {draft.savedAt !== null && draft.changes.length === 0 && (
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

function useWriter({ writer, zone }: Pick<Props, 'writer' | 'zone'>) {
  const { texts, formats } = useSpeech();
  return { name: writer?.name ?? texts.words.somebody, when: writer ? formats.instant(writer.at, zone) : '' };
}

/** What moves the work of others is shown with both values and waits for a tap. */
function Waiting({ draft, nameOf, show }: Props) {
  const { texts } = useSpeech();
  return (
    <div className="waiting" role="group" aria-label={texts.goal.pending.waits}>
      <ul>
        {draft.changes.map(({ path, before, after }) => (
          <li key={path}>
            <span className="quiet">{nameOf(path)}</span> <s>{show(path, before)}</s> → <b>{show(path, after)}</b>
          </li>
        ))}
      </ul>
      <p className="small quiet">{texts.goal.pending.waits}</p>
      <div className="row">
        <Button kind="primary" disabled={draft.isSaving} onClick={draft.apply}>
          {texts.shell.actions.saveChange}
        </Button>
        <Button onClick={draft.discard}>{texts.shell.actions.discard}</Button>
      </div>
    </div>
  );
}

function Clash(props: Props) {
  const { texts, formats } = useSpeech();
  const { name, when } = useWriter(props);
  const fields = props.draft.clashes.map(({ path }) => props.nameOf(path));
  return (
    <div className="row">
      <Note kind="warn">{texts.goal.theirs(name, when, fields.join(formats.language === 'zh-CN' ? '、' : ', '))}</Note>
      <Button kind="primary" onClick={props.draft.compare}>
        {texts.goal.compare}
      </Button>
    </div>
  );
}

/** Always there and always as high, so that nothing moves under the pointer while a field is left. */
function State(props: Props) {
  const { draft, writer } = props;
  const { texts } = useSpeech();
  const { name, when } = useWriter(props);
  const isDirty = draft.changes.length > 0;
  return (
    <div className="row section-state">
      {draft.isSaving ? (
        <SaveState state="saving" />
      ) : draft.error && isDirty ? (
        <SaveState state="failed" onRetry={draft.leave} />
      ) : isDirty ? (
        <SaveState state="waiting" />
      ) : writer ? (
        <SaveState state="saved" time={when} by={name} />
      ) : null}
      {(!isDirty || draft.error) && !draft.isSaving && (
        <span className="small quiet">{isDirty ? '' : texts.goal.pending.autosaves}</span>
      )}
      {isDirty && draft.error && !draft.isWaiting && (
        <button type="button" className="link small" onClick={draft.discard}>
          {texts.shell.actions.discard}
        </button>
      )}
    </div>
  );
}
