import type { Rule } from '../rule.js';

export const cnZjHzRules: readonly Rule[] = [
  {
    code: 'CN-ZJ-HZ-TEMPAD',
    pack: 'CN-ZJ-HZ',
    place: 'CN-ZJ-HZ',
    when: "tempOutdoorAd=='large'",
    obligation: 'Temporary large outdoor ad permit (max 30 days)',
    authority: 'district',
    lead: { n: 10, unit: 'calendar', count: 'inclusive' },
    decision: { n: 5, unit: 'working', from: 'acceptance' },
    quantity: null,
    severity: 'duty',
    supersededBy: [],
    gates: [],
    citation: '杭州市户外广告设施和招牌指示牌管理条例 art.19,20',
    confidence: 'verified in text',
    dateChecked: null,
    validFrom: null,
    validTo: null,
  },
];
