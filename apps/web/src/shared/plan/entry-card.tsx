import type { ReactNode } from 'react';
import { useSpeech } from '../language/texts-context.js';
import { Button } from '../look/button.js';
import './entry-card.css';

type Props = {
  id: string;
  /** What the entry is called, for people and for screen readers. */
  name: string;
  /** Beside the name: tags and a few words. */
  marks?: ReactNode;
  /** What is missing or wrong, where it hurts. */
  warnings?: ReactNode;
  /** Buttons of one tap. */
  actions?: ReactNode;
  isOpen: boolean;
  onToggle: () => void;
  /** Its fields, while it is open. */
  children: ReactNode;
  tone?: 'bad' | 'accent' | undefined;
};

/** One entry of a step's list: a line with what matters and what to do next, its fields below when it is opened. */
export function EntryCard({ id, name, marks, warnings, actions, isOpen, onToggle, children, tone }: Props) {
  const { texts } = useSpeech();
  const text = texts.stepParts;
  return (
    <li className="entry" id={`entry-${id}`} data-tone={tone} tabIndex={-1}>
      <div className="entry-head">
        <h3 className="entry-name">{name}</h3>
        {marks !== undefined && <div className="entry-marks small quiet">{marks}</div>}
      </div>
      {warnings}
      <div className="entry-actions">
        {actions}
        <Button
          kind="plain"
          aria-expanded={isOpen}
          aria-label={isOpen ? text.closeEntry(name) : text.openEntry(name)}
          onClick={onToggle}
        >
          {isOpen ? texts.stepParts.less : texts.stepParts.more}
        </Button>
      </div>
      {isOpen && <div className="entry-body stack">{children}</div>}
    </li>
  );
}

type OrderProps = { name: string; isFirst: boolean; isLast: boolean; onMove: (by: -1 | 1) => void };

/** Two buttons that move an entry in its list. */
export function OrderButtons({ name, isFirst, isLast, onMove }: OrderProps) {
  const { texts } = useSpeech();
  const text = texts.stepParts;
  return (
    <span className="entry-order">
      <button
        type="button"
        className="entry-step"
        disabled={isFirst}
        aria-label={text.moveUp(name)}
        onClick={() => onMove(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="entry-step"
        disabled={isLast}
        aria-label={text.moveDown(name)}
        onClick={() => onMove(1)}
      >
        ↓
      </button>
    </span>
  );
}
