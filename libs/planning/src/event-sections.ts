import type { GuestsFacts, SuppliersFacts } from './guests-facts.js';
import type { OccasionFacts } from './occasion-facts.js';
import type { PersonasFacts } from './personas-facts.js';
import type { RuleAnswers } from './rule-answers.js';
import type { StaffFacts } from './staff-facts.js';
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
};
