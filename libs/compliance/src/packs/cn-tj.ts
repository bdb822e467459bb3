import type { Rule } from '../rule.js';

export const cnTjRules: readonly Rule[] = [
  {
    code: 'CN-TJ-FOODFAIR',
    pack: 'CN-TJ',
    place: 'CN-TJ',
    when: 'foodFair',
    obligation: 'Food fair report',
    authority: 'district_market_regulation',
    lead: { n: 3, unit: 'working', count: 'inclusive' },
    decision: null,
    quantity: null,
    severity: 'duty',
    supersededBy: [],
    gates: [],
    citation: '天津市食品安全条例 art.25',
    confidence: 'verified in text',
    dateChecked: null,
    validFrom: null,
    validTo: null,
  },
];
