import type { EventView } from '@backcast/contracts/events/event';
import type { EventSections } from '@backcast/contracts/events/sections';
import { sectionPermission } from '@backcast/contracts/events/section-permission';
import type { SectionFacts, SectionKey } from '@backcast/planning/event-sections';
import { emptySections } from '@backcast/planning/event-sections';
import { sectionLeaves, withSectionLeaves } from '@backcast/planning/section-leaves';
import { useQueryClient } from '@tanstack/react-query';
import { sendSteps } from './send-steps.js';
import { useSectionDraft, type SectionDraft } from '../saving/section-draft.js';

/** Whether the reader may edit a section; the server asks the same. */
export const mayEditSection = (event: EventView, key: SectionKey): boolean =>
  event.permissions.includes(sectionPermission(key));

type Answer<Key extends SectionKey> = EventSections[Key];

/**
 * Edits one planning step of an event: what is typed shows its consequences at once, leaving a field saves, entries that
 * only one side changed are merged, and drafts survive a reload. `movesOthers` makes a change wait for "apply".
 */
export function useStepDraft<Key extends SectionKey>(
  event: EventView,
  key: Key,
  movesOthers?: (before: SectionFacts[Key], after: SectionFacts[Key]) => boolean,
): SectionDraft<SectionFacts[Key]> & { mayEdit: boolean } {
  const client = useQueryClient();
  const mayEdit = mayEditSection(event, key);
  const section = event.sections[key];
  const read = (answer: Answer<Key>) => ({ values: answer.facts as SectionFacts[Key], version: answer.version });
  const draft = useSectionDraft<SectionFacts[Key], Answer<Key>>({
    eventId: event.id,
    section: key,
    mayEdit,
    saved: read(section),
    leavesOf: (values) => sectionLeaves(key, values),
    fromLeaves: (leaves) => withSectionLeaves(key, emptySections[key], leaves),
    read,
    put: (answer) =>
      client.setQueryData<EventView>(
        ['event', event.id],
        (old) => old && { ...old, sections: { ...old.sections, [key]: answer } },
      ),
    send: (values, version) =>
      sendSteps(client.getQueryData<EventView>(['event', event.id]) ?? event, key, values, version),
    ...(movesOthers ? { movesOthers } : {}),
    // Names that the new facts refer to come with the event.
    refresh: [['event', event.id], ['events'], ['changes']],
  });
  return { ...draft, mayEdit };
}
