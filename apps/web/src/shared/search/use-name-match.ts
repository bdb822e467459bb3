import { useEffect, useState } from 'react';
import { loadPinyinMatch, matchWritten, type NameMatch } from './match-name.js';

/** Finds names as written at once, and by pinyin as soon as its table is here; `isWanted` keeps it from loading early. */
export function useNameMatch(isWanted: boolean): NameMatch {
  const [match, setMatch] = useState<NameMatch>(() => matchWritten);
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    loadPinyinMatch().then(
      (loaded) => !isOver && setMatch(() => loaded),
      // Without the line the table cannot come; names as written are still found.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [isWanted]);
  return match;
}
