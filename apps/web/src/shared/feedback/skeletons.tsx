import { useSpeech } from '../language/texts-context.js';
import './notes.css';

/** A grey block of the size of what is coming. */
export function Skeleton({ height, width = '100%' }: { height: number; width?: number | string }) {
  return <div className="skeleton" style={{ height, width }} aria-hidden="true" />;
}

/** A heading and some rows, for lists that are on their way. */
export function ListSkeleton({ rows = 5 }: { rows?: number }) {
  const { texts } = useSpeech();
  return (
    <div className="stack" role="status" aria-label={texts.shell.loading}>
      <Skeleton height={32} width={280} />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={40} />
      ))}
    </div>
  );
}
