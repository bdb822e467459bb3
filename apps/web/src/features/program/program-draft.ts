import type { OffersFacts, ProgramFacts } from '@backcast/planning/program-facts';
import type { SectionDraft } from '../../shared/saving/section-draft.js';

export type ProgramDraft = SectionDraft<ProgramFacts> & { mayEdit: boolean };
export type OffersDraft = SectionDraft<OffersFacts> & { mayEdit: boolean };

/** Changes one entry of a list: while somebody types, when they are done, and in one tap. */
export type EntryEdits<Entry> = {
  mayEdit: boolean;
  onEdit: (part: Partial<Entry>) => void;
  onLeave: () => void;
  onChoose: (part: Partial<Entry>) => void;
};
