import type { ReactNode } from 'react';
import { useSpeech } from '../language/texts-context.js';
import './notes.css';

/** An empty page teaches: one line what, one example, one action. */
export function EmptyPage({
  title,
  lead,
  example,
  action,
  isWholePage = false,
}: {
  title: string;
  lead: string;
  example?: string;
  action?: ReactNode;
  /** Nothing else is on the page: then its title is the page's heading. */
  isWholePage?: boolean;
}) {
  const Heading = isWholePage ? 'h1' : 'h2';
  const { texts } = useSpeech();
  return (
    <section className="empty">
      <Heading>{title}</Heading>
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
