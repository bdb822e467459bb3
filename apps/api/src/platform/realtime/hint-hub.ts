import { Injectable } from '@nestjs/common';
import type { Hint } from '@backcast/contracts/platform/hint';

export type HintReader = {
  orgId: string;
  signInSessionId: string;
  hint: (hint: Hint) => void;
  /** Something may have been missed: read everything again. */
  reset: () => void;
  end: () => void;
};

/** The open streams of this process. Holds connections only, never anything that another process would need. */
@Injectable()
export class HintHub {
  private readonly readers = new Set<HintReader>();

  add(reader: HintReader): () => void {
    this.readers.add(reader);
    return () => void this.readers.delete(reader);
  }

  countOf(signInSessionId: string): number {
    return [...this.readers].filter((reader) => reader.signInSessionId === signInSessionId).length;
  }

  /**
   * Goes to readers of the organization only. Not narrowed to the events that a reader may see: a hint holds ids
   * and what is read after it is checked again.
   */
  publish(hint: Hint): void {
    if (hint.about === 'session-ended') return this.endSession(hint.id);
    for (const reader of this.readers) if (reader.orgId === hint.orgId) reader.hint(hint);
  }

  reset(): void {
    for (const reader of this.readers) reader.reset();
  }

  endAll(): void {
    for (const reader of [...this.readers]) reader.end();
  }

  private endSession(signInSessionId: string | null): void {
    for (const reader of [...this.readers]) if (reader.signInSessionId === signInSessionId) reader.end();
  }
}
