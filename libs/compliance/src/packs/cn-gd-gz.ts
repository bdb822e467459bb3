import type { Rule } from '../rule.js';

export const cnGdGzRules: readonly Rule[] = [
  {
    code: 'CN-GD-GZ-PERMIT',
    pack: 'CN-GD-GZ',
    place: 'CN-GD-GZ',
    when: "openToPublic && attendance>=1000 && organizerType!='government_county_plus' && !exempt && kind in GUANGZHOU",
    obligation: 'Large activity safety permit; no promotion or ticket sale before it is granted',
    authority: [
      ['attendance>=5000', 'prefecture_city'],
      ['otherwise', 'district'],
    ],
    lead: { n: 20, unit: 'calendar', count: 'inclusive' },
    decision: null,
    quantity: null,
    severity: 'duty',
    supersededBy: [],
    gates: ['promotion', 'ticket_sale'],
    citation: '广州市大型群众性活动安全管理规定(2014) art.2; 505 art.13; gate from 南方都市报 2014-09-21',
    confidence: 'art.2 verified; gate verified in news; lead inherited',
    dateChecked: null,
    validFrom: null,
    validTo: null,
  },
];
