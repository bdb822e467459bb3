import { RequestError } from '../../shared/api/request.js';
import { forgetPeople } from '../../shared/shell/kept-people.js';
import { keepCounts, readKeptCounts, type KeptCounts } from './kept-counts.js';
import { accountOf, loadCounts, loadMe } from './load-counts.js';
import { sendTaps } from './send-taps.js';
import type { TapQueue } from './tap-queue.js';

const readEvery = 60_000;
const [firstWait, longestWait] = [2_000, 60_000];

export type SyncState = {
  kept: KeptCounts | null;
  /** `online`: what is shown was just read · `offline`: the line is gone · `failed`: the server did not answer well. */
  sync: 'loading' | 'online' | 'offline' | 'failed';
  isSending: boolean;
  isSignedOut: boolean;
  /** The event is not there, or not for this person. */
  isMissing: boolean;
};

/**
 * Keeps phone and server in step: sends what waits, then reads, one run at a time, so that no reading lacks what was
 * sent before it. While something waits it tries again after 2 s, 4 s and so on up to a minute; else it reads each minute.
 */
export class CountSync {
  state: SyncState = {
    kept: readKeptCounts(),
    sync: 'loading',
    isSending: false,
    isSignedOut: false,
    isMissing: false,
  };
  private wait = firstWait;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isWanted = false;
  private isStopped = true;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly queue: TapQueue,
    private readonly eventId: string,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SyncState => this.state;

  /** Begins, and begins each run when the line or the reader comes back; answers how to end it. */
  readonly start = (): (() => void) => {
    this.isStopped = false;
    const seen = (): void => {
      if (document.visibilityState === 'visible') this.again();
    };
    const lost = (): void => this.change({ sync: 'offline' });
    window.addEventListener('online', this.again);
    window.addEventListener('offline', lost);
    document.addEventListener('visibilitychange', seen);
    this.again();
    return () => {
      this.isStopped = true;
      clearTimeout(this.timer);
      window.removeEventListener('online', this.again);
      window.removeEventListener('offline', lost);
      document.removeEventListener('visibilitychange', seen);
    };
  };

  /** Sends and reads now; after the run that is under way, where there is one. */
  readonly again = (): void => {
    clearTimeout(this.timer);
    this.isWanted = true;
    if (!this.state.isSending && !this.isStopped) void this.run();
  };

  private async run(): Promise<void> {
    this.change({ isSending: true });
    while (this.isWanted && !this.isStopped) {
      this.isWanted = false;
      await this.once();
    }
    this.change({ isSending: false });
    if (this.isStopped) return;
    const isWaiting = this.queue.taps.some(({ state }) => state === 'waiting');
    this.timer = setTimeout(this.again, isWaiting ? this.wait : readEvery);
  }

  private async once(): Promise<void> {
    try {
      const kept = await sendAndRead(this.queue, this.eventId);
      this.wait = firstWait;
      this.change({ kept, sync: 'online', isSignedOut: false, isMissing: false });
    } catch (error) {
      this.wait = Math.min(longestWait, this.wait * 2);
      const { status, code } = error instanceof RequestError ? error : { status: 500, code: 'internal' };
      const sync = status === 0 || code === 'unavailable' ? 'offline' : 'failed';
      // Whoever may not read customers any more does not keep their numbers either; what is shown stays until it is closed.
      if (status === 401) forgetPeople();
      this.change({ sync, isSignedOut: status === 401, isMissing: status === 404 });
    }
  }

  private change(state: Partial<SyncState>): void {
    this.state = { ...this.state, ...state };
    for (const listener of this.listeners) listener();
  }
}

/** A tap that the reading holds is forgotten here. */
async function sendAndRead(queue: TapQueue, eventId: string): Promise<KeptCounts> {
  await queue.read();
  const me = await loadMe();
  await sendTaps(queue, accountOf(me));
  const sent = new Set(queue.taps.filter(({ state }) => state === 'sent').map(({ id }) => id));
  const read = await loadCounts(me, eventId, readKeptCounts(), new Date());
  keepCounts(read);
  const held = new Set(read.events.find(({ id }) => id === eventId)?.mine.map(({ id }) => id));
  const isHeld = (id: string): boolean => sent.has(id) || held.has(id);
  for (const tap of queue.taps) if (tap.eventId === eventId && isHeld(tap.id)) await queue.remove(tap.id);
  return read;
}
