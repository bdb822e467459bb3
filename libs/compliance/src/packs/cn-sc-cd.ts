import type { Rule } from '../rule.js';

export const cnScCdRules: readonly Rule[] = [
  {
    code: 'CN-SC-CD-TEMPAD',
    pack: 'CN-SC-CD',
    place: 'CN-SC-CD',
    when: 'tempOutdoorAd is given',
    obligation: 'Temporary outdoor ad permit; remove within 3 days after',
    authority: 'district',
    lead: { n: 5, unit: 'calendar', count: 'inclusive' },
    decision: null,
    quantity: null,
    severity: 'duty',
    supersededBy: [],
    gates: [],
    citation: '成都市户外广告和招牌设置管理条例 art.22,23',
    confidence: 'verified in text',
    dateChecked: null,
    validFrom: null,
    validTo: null,
  },
];
