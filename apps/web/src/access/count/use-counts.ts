import { useEffect, useState, useSyncExternalStore } from 'react';
import { CountSync, type SyncState } from './count-sync.js';
import type { Tap } from './tap.js';
import { TapQueue } from './tap-queue.js';

export type Counts = SyncState & {
  taps: readonly Tap[];
  queue: TapQueue;
  /** Sends and reads now. */
  again: () => void;
};

/** The counts of one event: what this phone keeps at once, then what the server says. '' for the choice of events. */
export function useCounts(eventId: string): Counts {
  const [queue] = useState(() => new TapQueue());
  const [sync] = useState(() => new CountSync(queue, eventId));
  const taps = useSyncExternalStore(queue.subscribe, queue.snapshot);
  const state = useSyncExternalStore(sync.subscribe, sync.snapshot);
  useEffect(() => sync.start(), [sync]);
  return { ...state, taps, queue, again: sync.again };
}
