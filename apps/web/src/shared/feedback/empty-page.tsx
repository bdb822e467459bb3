import type { ReactNode } from 'react';
import { useSpeech } from '../language/texts-context.js';
import './notes.css';

/** An empty page teaches: one line what, one example, one action. */
export function EmptyPage({
  title,
  lead,
  example,
  action,
}: {
  title: string;
  lead: string;
  example?: string;
  action?: ReactNode;
}) {
  const { texts } = useSpeech();
  return (
    <section className="empty">
      <h2>{title}</h2>
      <p className="quiet">{lead}</p>
      {example !== undefined && (
        <p className="empty-example">
          <span className="quiet">{texts.shell.empty.example}：</span>
          {example}
        </p>
      )}
      {action}
    </section>
  );
}
