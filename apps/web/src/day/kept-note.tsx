import type { DayTexts } from '@backcast/texts/day';
import { useEffect, useState } from 'react';
import { keepShell } from './keep-shell.js';

/** Says whether this page opens without a connection: only where browsers allow it to be kept. */
export function KeptNote({ texts }: { texts: DayTexts }) {
  const [isKept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    void keepShell().then(setKept);
  }, []);
  return (
    <footer className="day-foot small quiet" role="status">
      {isKept === null ? '' : isKept ? texts.kept : texts.notKept}
    </footer>
  );
}
