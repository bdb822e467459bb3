import type { Rule } from '../rule.js';

export const cnShRules: readonly Rule[] = [
  {
    code: 'CN-SH-FOODFAIR',
    pack: 'CN-SH',
    place: 'CN-SH',
    when: 'foodFair',
    obligation: 'Food fair filing',
    authority: 'district_market_regulation',
    lead: { n: 7, unit: 'calendar', count: 'inclusive' },
    decision: null,
    quantity: null,
    severity: 'duty',
    supersededBy: [],
    gates: [],
    citation: '上海市食品安全条例 art.40,98',
    confidence: 'verified in text',
    dateChecked: null,
    validFrom: null,
    validTo: null,
  },
];
