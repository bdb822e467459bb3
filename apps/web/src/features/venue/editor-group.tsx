import type { ReactNode } from 'react';

/** One group of facts, folded, with what is filled in already in a few words. */
export function EditorGroup({
  title,
  summary,
  isOpen = false,
  children,
}: {
  title: string;
  summary: string;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="venue-group" open={isOpen}>
      <summary>
        <b>{title}</b> <span className="small quiet">{summary}</span>
      </summary>
      <div className="stack venue-group-body">{children}</div>
    </details>
  );
}
