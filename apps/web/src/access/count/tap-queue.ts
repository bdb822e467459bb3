import type { Tap } from './tap.js';
import { forgetForNow, keepForNow, openTapStore, type TapStore } from './tap-store.js';

/** The taps of this phone: shown at once, kept before anything is sent. */
export class TapQueue {
  /** Oldest first; another array after every change. */
  taps: readonly Tap[] = [];
  /** Whether the browser keeps them: if not, they live as long as the page. */
  isKept = true;
  private store: Promise<TapStore> | null = null;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly Tap[] => this.taps;

  /** Reads what was kept, by this page or another one; what is not kept yet stays. */
  async read(): Promise<void> {
    const kept = await this.keep((store) => store.all());
    if (kept === null) return;
    const known = new Set(kept.map(({ id }) => id));
    this.show([...kept, ...this.taps.filter(({ id }) => !known.has(id) && this.unkept.has(id))]);
  }

  /** Answers once it is kept, or cannot be. */
  async put(tap: Tap): Promise<void> {
    this.unkept.add(tap.id);
    keepForNow(tap);
    this.show([...this.taps.filter(({ id }) => id !== tap.id), tap]);
    if ((await this.keep(async (store) => (await store.put(tap), true))) === true) this.unkept.delete(tap.id);
  }

  async remove(id: string): Promise<void> {
    this.unkept.delete(id);
    forgetForNow(id);
    this.show(this.taps.filter((tap) => tap.id !== id));
    await this.keep((store) => store.remove(id));
  }

  private readonly unkept = new Set<string>();

  private show(taps: Tap[]): void {
    this.taps = taps.toSorted((a, b) => a.at.localeCompare(b.at));
    for (const listener of this.listeners) listener();
  }

  private async keep<Answer>(act: (store: TapStore) => Promise<Answer>): Promise<Answer | null> {
    try {
      const answer = await act(await (this.store ??= openTapStore()));
      this.isKept = true;
      return answer;
    } catch {
      // Full or forbidden: the page says that it keeps nothing.
      this.isKept = false;
      this.show([...this.taps]);
      return null;
    }
  }
}
