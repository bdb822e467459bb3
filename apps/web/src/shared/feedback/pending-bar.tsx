import type { ReactNode } from 'react';
import { useSpeech } from '../language/texts-context.js';
import { Button } from '../look/button.js';
import { Icon } from '../look/icon.js';
import { useUndoCountdown } from './undo-toast.js';
import './pending-bar.css';

type Props = {
  /** quiet: nothing to say · typing: saves by itself · waiting: needs a tap · saved: can be undone · clash: somebody else wrote. */
  kind: 'quiet' | 'typing' | 'waiting' | 'saved' | 'clash' | 'read-only';
  /** What the person changed, for example 平衡目标 60 → 65 组. */
  title?: string;
  /** What follows from it, counted. */
  summary?: ReactNode;
  moved?: number;
  onSeeAll?: () => void;
  onDiscard?: () => void;
  onSave?: () => void;
  onUndo?: () => void;
  onUndoOver?: () => void;
  onCompare?: () => void;
  savedAt?: number;
};

/** The bar below the page: always there, so nothing jumps; says what is about to change and what can be taken back. */
export function PendingBar(props: Props) {
  const { texts } = useSpeech();
  const { kind, title, summary, moved = 0, onSeeAll } = props;
  return (
    <div className="pending" data-kind={kind} role="region" aria-label={texts.shell.actions.saveChange}>
      {kind === 'saved' ? (
        <span className="good">
          <Icon name="check" />
        </span>
      ) : (
        <span className="pending-dot" aria-hidden="true" />
      )}
      <p className="pending-text">
        {title !== undefined && <b>{title}</b>} <span className="quiet">{summary}</span>
      </p>
      <div className="pending-actions">
        {moved > 0 && onSeeAll && (
          <Button kind="plain" onClick={onSeeAll}>
            {texts.goal.pending.seeAll(moved)}
          </Button>
        )}
        {(kind === 'typing' || kind === 'waiting') && props.onDiscard && (
          <Button onClick={props.onDiscard}>
            {texts.shell.actions.discard} <kbd>Esc</kbd>
          </Button>
        )}
        {kind === 'waiting' && props.onSave && (
          <Button kind="primary" onClick={props.onSave}>
            {texts.shell.actions.saveChange}
          </Button>
        )}
        {kind === 'clash' && props.onCompare && (
          <Button kind="primary" onClick={props.onCompare}>
            {texts.goal.compare}
          </Button>
        )}
        {kind === 'saved' && props.onUndo && props.savedAt !== undefined && (
          <UndoButton startedAt={props.savedAt} onUndo={props.onUndo} onOver={props.onUndoOver ?? nothing} />
        )}
      </div>
    </div>
  );
}

const nothing = (): void => undefined;

function UndoButton({ startedAt, onUndo, onOver }: { startedAt: number; onUndo: () => void; onOver: () => void }) {
  const { texts } = useSpeech();
  const left = useUndoCountdown(startedAt, onOver);
  return (
    <Button onClick={onUndo} title={texts.shell.undo.seconds(left)}>
      {texts.shell.undo.action}
      <span className="pending-seconds quiet" aria-hidden="true">
        {left}
      </span>
    </Button>
  );
}
