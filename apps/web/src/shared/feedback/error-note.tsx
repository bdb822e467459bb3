import type { ReactNode } from 'react';
import { Icon } from '../look/icon.js';
import './notes.css';

/** What went wrong, in a sentence, where it went wrong. */
export function ErrorNote({ children }: { children: ReactNode }) {
  return (
    <p className="note" data-kind="bad" role="alert">
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}

/** Something worth knowing that is nobody's mistake. */
export function Note({
  children,
  kind = 'quiet',
}: {
  children: ReactNode;
  kind?: 'quiet' | 'warn' | 'good' | 'accent';
}) {
  return (
    <div className="note" data-kind={kind} role="status">
      <span>{children}</span>
    </div>
  );
}
