import type { Rule } from '../rule.js';

export const usRules: readonly Rule[] = [
  {
    code: 'US-NFPA101-CROWD',
    pack: 'US',
    place: 'US',
    when: "setting=='indoor' && attendance>=50",
    obligation: 'Trained crowd managers',
    authority: 'fire_code_official',
    lead: null,
    decision: null,
    quantity: { amount: 'max(1, ceil(attendance/250))', of: 'crowd_managers' },
    severity: 'duty',
    supersededBy: [],
    gates: [],
    citation: 'NFPA 101 ch.12/13 crowd managers 1:250',
    confidence: 'secondary: code text quoted by fire offices',
    dateChecked: null,
    validFrom: null,
    validTo: null,
  },
];
