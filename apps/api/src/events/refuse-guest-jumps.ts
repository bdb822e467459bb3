import { Injectable } from '@nestjs/common';
import type { SectionFacts, SectionKey } from '@backcast/planning/event-sections';
import { guestJumps } from '@backcast/planning/guest-jumps';
import { Problem } from '../platform/http/problem.js';

/** A guest's status goes one step at a time, whoever sends it: each step is something that somebody did. */
@Injectable()
export class RefuseGuestJumps {
  execute<Key extends SectionKey>(key: Key, before: SectionFacts[Key], after: SectionFacts[Key]): void {
    if (key !== 'guests') return;
    const [was, is] = [before, after] as SectionFacts['guests'][];
    const [jump] = guestJumps(was!.guests, is!.guests);
    if (jump) throw new Problem('guest_jump', 409, jump);
  }
}
