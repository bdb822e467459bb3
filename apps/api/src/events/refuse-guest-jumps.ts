import { Injectable } from '@nestjs/common';
import type { SectionFacts, SectionKey } from '@backcast/planning/event-sections';
import { guestJumps } from '@backcast/planning/guest-jumps';
import { Problem } from '../platform/http/problem.js';

/**
 * A guest's status goes one step at a time, whoever sends it: each step is something that somebody did. Undo may go such a
 * step back the way it came, also where there is no step that way: then it was not done.
 */
@Injectable()
export class RefuseGuestJumps {
  execute<Key extends SectionKey>(
    key: Key,
    before: SectionFacts[Key],
    after: SectionFacts[Key],
    cause: 'edit' | 'undo',
  ): void {
    if (key !== 'guests') return;
    const [was, is] = [before, after] as SectionFacts['guests'][];
    const back = cause === 'undo' ? guestJumps(is!.guests, was!.guests) : null;
    const jump = guestJumps(was!.guests, is!.guests).find(({ id }) => back?.some((other) => other.id === id) ?? true);
    if (jump) throw new Problem('guest_jump', 409, jump);
  }
}
