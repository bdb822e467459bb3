import type { BudgetFacts, MaterialsFacts } from './budget-facts.js';
import type { GuestsFacts, SuppliersFacts } from './guests-facts.js';
import type { LayoutFacts } from './layout-facts.js';
import type { OccasionFacts } from './occasion-facts.js';
import type { PersonasFacts } from './personas-facts.js';
import { type OffersFacts, type ProgramFacts, usualAttention } from './program-facts.js';
import type { QuotasFacts } from './quotas-facts.js';
import type { RuleAnswers } from './rule-answers.js';
import type { StaffFacts } from './staff-facts.js';
import type { TasksFacts } from './tasks-facts.js';
import type { TimingFacts } from './timing-facts.js';
import type { VenueFacts } from './venue-facts.js';

/** The facts of the planning steps after the goal, by section; each section is edited and versioned for itself. */
export type SectionFacts = {
  venue: VenueFacts;
  timing: TimingFacts;
  occasion: OccasionFacts;
  guests: GuestsFacts;
  staff: StaffFacts;
  personas: PersonasFacts;
  suppliers: SuppliersFacts;
  rules: RuleAnswers;
  program: ProgramFacts;
  offers: OffersFacts;
  layout: LayoutFacts;
  materials: MaterialsFacts;
  budget: BudgetFacts;
  tasks: TasksFacts;
  quotas: QuotasFacts;
};

export const sectionKeys = [
  'venue',
  'timing',
  'occasion',
  'guests',
  'staff',
  'personas',
  'suppliers',
  'rules',
  'program',
  'offers',
  'layout',
  'materials',
  'budget',
  'tasks',
  'quotas',
] as const satisfies readonly (keyof SectionFacts)[];
export type SectionKey = (typeof sectionKeys)[number];

/** What is known of a section before anybody said anything. */
export const emptySections: SectionFacts = {
  venue: { candidates: [], uses: [] },
  timing: {
    prepWorkingDays: 15,
    windowFrom: null,
    windowTo: null,
    startTimes: ['09:30', '14:00', '19:00'],
    lengthMinutes: 150,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    audienceIds: [],
    candidates: [],
  },
  occasion: { source: null, what: '', theme: '', expectations: '', mustNotFail: [], mayBend: [] },
  guests: { guests: [], alarmDays: 14 },
  staff: { doors: null, posts: [] },
  personas: { personas: [] },
  suppliers: { suppliers: [] },
  rules: { jurisdiction: null, declaredPeople: null, answers: {} },
  program: { segments: [], before: [], after: [], doorsMinutes: 30, attention: usualAttention },
  offers: { offers: [] },
  layout: { layouts: [] },
  materials: { materials: [] },
  budget: {
    lines: [],
    actuals: [],
    limitMinor: null,
    approval: { state: 'open', on: null, personId: null, grantedMinor: null },
    approvalDays: 5,
    outside: null,
    closed: null,
  },
  tasks: { tasks: [], holders: [], capacities: [] },
  quotas: { inviteFrom: null, checkpoints: [], shares: [], agreed: [] },
};
