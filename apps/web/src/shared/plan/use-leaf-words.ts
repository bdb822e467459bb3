import type { EventView } from '@backcast/contracts/events/event';
import { useSpeech } from '../language/texts-context.js';
import type { ChangedLeaf, SectionClash } from '../saving/merge-section.js';
import { leafName, leafText, type Say } from './section-words.js';
import { subjectName } from './step-texts.js';
import { contactName, personName } from './shown-event.js';

type Draft = { changes: ChangedLeaf[]; clashes: SectionClash[] };

/** How facts of an event are said: ids by the names of the event as it is shown. */
export function useSay(event: EventView): Say {
  const { texts, formats } = useSpeech();
  const { sessions } = event.sessions;
  return {
    ...{ texts, formats },
    person: (id) => personName(event, id),
    contact: (id) => contactName(event, id, texts.contacts.erased),
    entry: (id) => subjectName(texts, event, id),
    session: (id) => {
      const index = sessions.findIndex((session) => session.id === id);
      if (index < 0 || sessions.length === 1) return '';
      return sessions[index]!.name || texts.peoplePlan.staff.sessionNumber(index + 1);
    },
  };
}

/** Names and values of a draft's leaves, for the bar below and the dialog about what both sides changed. */
export function useLeafWords(event: EventView, draft: Draft) {
  const say = useSay(event);
  return {
    nameOf: (path: string): string => {
      const change = draft.changes.find((each) => each.path === path);
      const clash = draft.clashes.find((each) => each.path === path);
      return leafName(path, clash?.mine ?? clash?.theirs ?? change?.after ?? change?.before, say);
    },
    show: (path: string, value: unknown): string => leafText(path, value, say) || say.texts.stepParts.nothing,
  };
}
