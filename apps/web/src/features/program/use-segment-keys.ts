import type { KeyboardEvent } from 'react';

/** Alt with an arrow moves the segment in which the focus is, and keeps the focus there. */
export const useSegmentKeys =
  (move: ((id: string, by: -1 | 1) => void) | null) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (move === null || by === null || !event.altKey) return;
    const entry = (event.target as HTMLElement).closest('[id^="entry-"]');
    if (!entry) return;
    event.preventDefault();
    move(entry.id.slice('entry-'.length), by);
  };
