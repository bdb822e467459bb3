import { useEffect, useState } from 'react';
import { useSpeech } from '../language/texts-context.js';
import { Button } from '../look/button.js';
import './notes.css';

/** Seconds that undo is offered in place; the history offers it afterwards. */
export const undoSeconds = 10;

/** Counts the seconds of undo down from ten; calls `onOver` at zero. */
export function useUndoCountdown(startedAt: number, onOver: () => void): number {
  const [left, setLeft] = useState(undoSeconds);
  useEffect(() => {
    const tick = (): void => {
      const next = Math.ceil(undoSeconds - (Date.now() - startedAt) / 1000);
      setLeft(Math.max(0, next));
      if (next <= 0) onOver();
    };
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [startedAt, onOver]);
  return left;
}

type Props = { what: string; startedAt: number; onUndo: () => void; onOver: () => void };

/** Says what was saved and offers to undo it for ten seconds. */
export function UndoToast({ what, startedAt, onUndo, onOver }: Props) {
  const { texts } = useSpeech();
  const left = useUndoCountdown(startedAt, onOver);
  return (
    <div className="undo-toast">
      <span role="status">{texts.shell.undo.saved(what)}</span>
      <Button kind="plain" onClick={onUndo}>
        {texts.shell.undo.action}
        <span className="quiet" aria-hidden="true">
          {left}
        </span>
      </Button>
    </div>
  );
}
