import { useSpeech } from '../language/texts-context.js';
import { Icon } from '../look/icon.js';
import './notes.css';

export type SaveStateKind = 'saved' | 'saving' | 'waiting' | 'failed' | 'read-only';

/** Whether what is shown is saved: always in the same corner, in words with a time. */
export function SaveState({
  state,
  time = '',
  by,
  onRetry,
}: {
  state: SaveStateKind;
  time?: string;
  by?: string;
  onRetry?: () => void;
}) {
  const { texts } = useSpeech();
  const { save } = texts.shell;
  const sentence = {
    saved: by === undefined ? save.saved(time) : save.savedBy(by, time),
    saving: save.saving,
    waiting: save.waiting,
    failed: save.failed,
    'read-only': save.readOnly,
  }[state];
  return (
    <span className="save-state" data-state={state} role="status">
      {state === 'saved' && (
        <span className="good">
          <Icon name="check" size={14} />
        </span>
      )}
      {state === 'failed' && <Icon name="warning" size={14} />}
      {sentence}
      {state === 'failed' && onRetry && (
        <button type="button" className="link" onClick={onRetry}>
          {save.retry}
        </button>
      )}
    </span>
  );
}
