import type { Rule } from '../rule.js';

export const hkRules: readonly Rule[] = [
  {
    code: 'HK-TPPEL-OUTDOOR',
    pack: 'HK',
    place: 'HK',
    when: "openToPublic && publicEntertainment && setting=='outdoor' && tempStructure",
    obligation: 'Temporary places of public entertainment licence',
    authority: 'fehd',
    lead: { n: 42, unit: 'calendar', count: 'inclusive' },
    decision: null,
    quantity: null,
    severity: 'duty',
    supersededBy: [],
    gates: [],
    citation: 'Cap.172; LegCo reply 2016-07-06 (42 days)',
    confidence: 'secondary: LegCo reply on a member page',
    dateChecked: null,
    validFrom: null,
    validTo: null,
  },
];
