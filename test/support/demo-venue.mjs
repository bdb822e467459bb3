import { randomUUID } from 'node:crypto';

/** A day so many days before or after another, `YYYY-MM-DD`. */
const daysFrom = (date, days) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 24 * 3600_000).toISOString().slice(0, 10);

const inspected = (scores) =>
  Object.entries(scores).map(([what, [score, note]]) => ({ id: randomUUID(), what, score, note, photoIds: [] }));

const free = (from, to, note = '') => ({ id: randomUUID(), from, to, note });

/** Who speaks for the hotel; a person, so kept with the contacts only. */
export const demoHotelContact = () => ({
  id: randomUUID(),
  name: '许雯',
  title: '宴会销售经理',
  company: '西溪国际会议中心',
  phone: '',
  mail: '',
  note: '',
});

const hotel = (date, contactId) => ({
  ...{ id: randomUUID(), name: '西溪国际会议中心', address: '杭州 · 西湖区文二西路', setting: 'indoors' },
  ...{ status: 'held', contactId },
  rooms: [
    { id: randomUUID(), name: '宴会厅', capacities: { theatre: 400, classroom: 240, banquet: 260 }, exits: 4 },
    { id: randomUUID(), name: '听松厅', capacities: { theatre: 90, boardroom: 30 }, exits: 2 },
  ],
  ...{ priceMinor: 3_600_000, depositMinor: 1_000_000 },
  ...{ bookBy: daysFrom(date, -90), depositBy: daysFrom(date, -83) },
  equipment: ['led-screen', 'sound', 'microphones', 'stage', 'lights', 'wifi', 'air-conditioning', 'parking'],
  equipmentNote: 'LED 屏 8 × 4 米，无线话筒 6 支',
  ...{ fireSafety: 'seen', fireSafetyFileIds: [] },
  freeWindows: [free(daysFrom(date, -8), daysFrom(date, 8), '销售口头确认')],
  ...{ travelMinutes: 35, travelNote: '地铁 3 号线转接驳车，停车 300 位' },
  inspection: inspected({
    entrance: [4, '大堂够宽，签到台放得下 4 张'],
    exits: [5, ''],
    sightlines: [4, '后排两侧有柱子'],
    'sound-and-screen': [5, '试过自己的课件'],
    power: [4, ''],
    toilets: [4, ''],
    parking: [3, '周末下午容易满'],
    loading: [null, ''],
  }),
  ...{ weatherPlan: '', fallbackId: null },
});

const cafe = (date) => ({
  ...{ id: randomUUID(), name: '云栖书屋咖啡馆', address: '杭州 · 西湖区转塘街道', setting: 'indoors' },
  ...{ status: 'asked', contactId: null },
  rooms: [{ id: randomUUID(), name: '', capacities: { theatre: 90, standing: 120 }, exits: 2 }],
  ...{ priceMinor: 600_000, depositMinor: null, depositBy: null, bookBy: null },
  ...{ equipment: ['projector', 'sound', 'wifi', 'air-conditioning'], equipmentNote: '' },
  ...{ fireSafety: 'asked', fireSafetyFileIds: [] },
  freeWindows: [free(daysFrom(date, -30), daysFrom(date, -2)), free(daysFrom(date, 2), daysFrom(date, 20))],
  ...{ travelMinutes: 45, travelNote: '地铁 6 号线，再走 12 分钟' },
  inspection: inspected({
    entrance: [4, ''],
    exits: [3, ''],
    sightlines: [3, '横向太长'],
    'sound-and-screen': [2, '投影偏暗'],
    power: [null, ''],
    toilets: [3, '只有一间'],
    parking: [2, ''],
    loading: [null, ''],
  }),
  ...{ weatherPlan: '', fallbackId: null },
});

const lawn = (date) => ({
  ...{ id: randomUUID(), name: '钱江世纪公园江畔草坪', address: '杭州 · 萧山区奔竞大道', setting: 'outdoors' },
  ...{ status: 'considered', contactId: null },
  rooms: [{ id: randomUUID(), name: '', capacities: { theatre: 800, standing: 1000 }, exits: 6 }],
  ...{ priceMinor: 2_800_000, depositMinor: 500_000, depositBy: null, bookBy: daysFrom(date, -60) },
  ...{ equipment: ['parking'], equipmentNote: '舞台、音响、发电车都要另租' },
  ...{ fireSafety: 'unknown', fireSafetyFileIds: [], freeWindows: [] },
  ...{ travelMinutes: 40, travelNote: '地铁 6 号线，走 8 分钟' },
  inspection: inspected({ entrance: [4, ''], exits: [5, '四面都能走'], power: [1, '没有固定电源'] }),
  ...{ weatherPlan: '', fallbackId: null },
});

/** Three candidates in Hangzhou, with the hotel's ballroom chosen: the date is held, not yet booked. */
export function demoVenue(date, sessionId, contactId) {
  const candidates = [hotel(date, contactId), cafe(date), lawn(date)];
  const [chosen] = candidates;
  const uses = [{ sessionId, candidateId: chosen.id, roomId: chosen.rooms[0].id, style: 'theatre' }];
  return { candidates, uses };
}
