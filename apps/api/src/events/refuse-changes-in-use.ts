import { Injectable } from '@nestjs/common';
import type { SectionFacts, SectionKey } from '@backcast/planning/event-sections';
import { inUseChanges } from '@backcast/planning/layout/in-use-changes';
import { Problem } from '../platform/http/problem.js';

/** A layout in use was printed and handed out: it is copied, not changed, whoever sends it. */
@Injectable()
export class RefuseChangesInUse {
  execute<Key extends SectionKey>(key: Key, before: SectionFacts[Key], after: SectionFacts[Key]): void {
    if (key !== 'layout') return;
    const [was, is] = [before, after] as SectionFacts['layout'][];
    const [id] = inUseChanges(was!, is!);
    if (id !== undefined) throw new Problem('layout_in_use', 409, { id });
  }
}
