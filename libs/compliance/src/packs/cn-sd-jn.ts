import type { Rule } from '../rule.js';

export const cnSdJnRules: readonly Rule[] = [
  {
    code: 'CN-SD-JN-TEMPAD',
    pack: 'CN-SD-JN',
    place: 'CN-SD-JN',
    when: 'tempOutdoorAd is given',
    obligation: 'Submit event approval with temporary outdoor ad application',
    authority: 'approval_service',
    lead: { n: 10, unit: 'working', count: 'inclusive' },
    decision: null,
    quantity: null,
    severity: 'duty',
    supersededBy: [],
    gates: [],
    citation: '济南市户外广告和牌匾标识管理条例 art.21,22',
    confidence: 'verified in text',
    dateChecked: null,
    validFrom: null,
    validTo: null,
  },
];
