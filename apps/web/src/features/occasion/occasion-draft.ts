import type { OccasionFacts } from '@backcast/planning/occasion-facts';
import type { SectionDraft } from '../../shared/saving/section-draft.js';

export type OccasionDraft = SectionDraft<OccasionFacts> & { mayEdit: boolean };
