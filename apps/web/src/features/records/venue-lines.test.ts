import type { ChangeView } from '@backcast/contracts/records/change';
import type { VenueCandidate } from '@backcast/planning/venue-facts';
import { formatsFor } from '@backcast/texts/format';
import { planner as english } from '@backcast/texts/en/planner';
import { planner as chinese } from '@backcast/texts/zh-CN/planner';
import { expect, test } from '@jest/globals';
import type { ChangeNames } from './change-names.js';
import { venueLines } from './venue-lines.js';

const hotel: VenueCandidate = {
  ...{ id: 'hotel', name: '会议中心', address: '', setting: 'indoors', status: 'asked', contactId: null },
  rooms: [{ id: 'hall', name: '宴会厅', capacities: { theatre: 400 }, exits: 4 }],
  ...{ priceMinor: 3_600_000, depositMinor: null, depositBy: null, bookBy: null, equipment: [], equipmentNote: '' },
  ...{ fireSafety: 'asked', fireSafetyFileIds: [], freeWindows: [], travelMinutes: null, travelNote: '' },
  ...{ inspection: [], weatherPlan: '', fallbackId: null },
};
const names: ChangeNames = {
  ...{ zone: 'Asia/Shanghai', person: () => undefined, team: () => undefined, unit: () => 'customers' },
  contact: () => undefined,
  candidate: (id) => (id === 'hotel' ? hotel : undefined),
};
const change = (before: Record<string, unknown>, after: Record<string, unknown>): ChangeView =>
  ({ section: 'venue', cause: 'edit', before, after }) as ChangeView;
const zh = { texts: chinese, formats: formatsFor('zh-CN') };
const en = { texts: english, formats: formatsFor('en') };

test('each field of a candidate reads as a sentence, in both languages', () => {
  const booked: VenueCandidate = { ...hotel, status: 'booked', bookBy: '2027-04-11', contactId: 'someone' };
  const edited = change({ 'candidates.hotel': hotel }, { 'candidates.hotel': booked });
  expect(venueLines(edited, names, zh)).toEqual([
    { name: '会议中心 · 谈到哪一步', before: '已询问', after: '已订下' },
    { name: '会议中心 · 场地联系人', before: '无', after: '已指定' },
    { name: '会议中心 · 订下期限', before: '无', after: '2027年4月11日 周日' },
  ]);
  expect(venueLines(edited, names, en)[0]).toEqual({ name: '会议中心 · talks', before: 'Asked', after: 'Booked' });
});

test('the choice names venue, room and style; what was removed since is said as such', () => {
  const use = (candidateId: string) => [{ sessionId: 's', candidateId, roomId: 'hall', style: 'theatre' }];
  expect(venueLines(change({ uses: [] }, { uses: use('hotel') }), names, zh)).toEqual([
    { name: '选定的场地', before: '还没选定', after: '会议中心 · 宴会厅 · 剧院式' },
  ]);
  expect(venueLines(change({ uses: use('gone') }, { uses: [] }), names, zh)[0]!.before).toBe('已移除的场地 · 剧院式');
});

test('a new and a removed candidate take one line each, another order too', () => {
  expect(venueLines(change({ 'candidates.hotel': null }, { 'candidates.hotel': hotel }), names, zh)).toEqual([
    { name: '候选场地「会议中心」', before: null, after: '新加' },
  ]);
  expect(venueLines(change({ 'candidates.hotel': hotel }, { 'candidates.hotel': null }), names, zh)).toEqual([
    { name: '候选场地「会议中心」', before: '会议中心', after: '移除' },
  ]);
  const reordered = change({ 'candidates.order': ['a', 'b'] }, { 'candidates.order': ['b', 'a'] });
  expect(venueLines(reordered, names, zh)[0]!.after).toBe('顺序调整了');
});
