import type { Rule } from '../rule.js';

export const sgRules: readonly Rule[] = [
  {
    code: 'SG-POA-6A',
    pack: 'SG',
    place: 'SG',
    when: '(openToPublic && attendance>5000) || (!openToPublic && attendance>10000)',
    obligation: 'Special notice to police',
    authority: 'police_commissioner',
    lead: { n: 28, unit: 'calendar', count: 'inclusive' },
    decision: null,
    quantity: null,
    severity: 'duty',
    supersededBy: [],
    gates: [],
    citation: 'Public Order Act s.6A; MHA press release 2017-09-27',
    confidence: 'verified in text',
    dateChecked: null,
    validFrom: null,
    validTo: null,
  },
];
