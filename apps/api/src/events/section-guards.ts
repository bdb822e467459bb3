import { Injectable } from '@nestjs/common';
import type { SectionFacts, SectionKey } from '@backcast/planning/event-sections';
import { RefuseChangesInUse } from './refuse-changes-in-use.js';
import { RefuseGuestJumps } from './refuse-guest-jumps.js';

/** What no facts of a section may do to those that are stored, whichever way they come: saved, or put back by undo. */
@Injectable()
export class SectionGuards {
  constructor(
    private readonly guestJumps: RefuseGuestJumps,
    private readonly inUse: RefuseChangesInUse,
  ) {}

  execute<Key extends SectionKey>(
    key: Key,
    before: SectionFacts[Key],
    after: SectionFacts[Key],
    cause: 'edit' | 'undo',
  ): void {
    this.guestJumps.execute(key, before, after, cause);
    this.inUse.execute(key, before, after);
  }
}
