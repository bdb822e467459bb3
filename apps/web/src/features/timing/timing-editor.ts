import type { TimingFacts } from '@backcast/planning/timing-facts';
import type { SectionDraft } from '../../shared/saving/section-draft.js';

export type TimingEditor = SectionDraft<TimingFacts> & { mayEdit: boolean };
