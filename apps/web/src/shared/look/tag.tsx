import type { ReactNode } from 'react';
import './tag.css';

/** A small word beside a thing. `assumption` is dashed because it is not certain; the others name a judgement. */
export function Tag({
  kind = 'quiet',
  children,
}: {
  kind?: 'quiet' | 'assumption' | 'good' | 'warn' | 'bad' | 'accent';
  children: ReactNode;
}) {
  return (
    <span className="tag" data-kind={kind}>
      {children}
    </span>
  );
}
