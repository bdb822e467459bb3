import { randomUUID } from 'node:crypto';

const cue = (minute, department, what) => ({ id: randomUUID(), department, minute, what });

const segment = (purpose, name, minutes, more) => ({
  ...{ id: randomUUID(), name, purpose, sessionId: null, personaIds: [], moves: null, importance: 3, level: 3 },
  ...{ expected: null, leastMinutes: Math.min(5, minutes), minutes, mostMinutes: minutes + 15, gapMinutes: 0 },
  ...{ setUpMinutes: 0, start: { kind: 'follows' }, isPinned: false, ownerId: null, guestIds: [], place: '主舞台' },
  ...{ needs: '', cues: [], offerIds: [], isPublic: true, ...more },
});

const touchpoint = (key, minutes, level, more = {}) => ({
  ...{ id: randomUUID(), key, name: '', level, expected: null, minutes, idea: '', ...more },
});

const offer = (kind, name, more) => ({
  ...{ id: randomUUID(), kind, name, priceMinor: null, costMinor: null, condition: '', validFrom: null, validTo: null },
  ...{ stock: null, ...more },
});

/** What families get at the seminar: an offer of the day, a gift that costs, and a deposit for the seat. */
export const demoOffers = (date) => ({
  offers: [
    offer('offer', '志愿规划全程班', {
      ...{ priceMinor: 980_000, costMinor: 420_000, condition: '当天缴定金 1,000 元，送一次一对一' },
      ...{ validFrom: date, validTo: date, stock: 80 },
    }),
    offer('gift', '志愿路线图（自家孩子的分数段）', { costMinor: 1_800, condition: '听完主讲的家庭', stock: 50 }),
    offer('deposit', '占座定金', { priceMinor: 2_000, costMinor: 0, condition: '到场退还', stock: 260 }),
  ],
});

/** Families who came by the counter to keep their seats, by the phone they left. */
export const demoRedemptions = [
  { kind: 'deposit', customer: '13957131862' },
  { kind: 'deposit', customer: '13805792046' },
  { kind: 'deposit', customer: '15868413357' },
  { kind: 'gift', customer: '13957131862' },
];

/**
 * The seminar in 150 minutes: the official opens, the main guest speaks, a family tells; then why now, the offer and the
 * desks. A parent who is free in the morning only is in it, so that a contradiction shows.
 */
export function demoProgram(facts, { people, guests, personas, offers }) {
  const [official, speaker, parent] = guests;
  const [leavers, planners, alumni] = personas;
  const [course, map] = offers;
  return {
    ...facts,
    doorsMinutes: 45,
    segments: [
      segment('welcome', '', 5, {
        ...{ ownerId: people.li, level: 3, importance: 2, leastMinutes: 3, needs: '手持话筒 1 支、主持稿' },
        cues: [cue(-5, 'sound', '暖场音乐收'), cue(0, 'lights', '观众席灯压暗'), cue(0, 'screen', '主视觉')],
      }),
      segment('honours', '今年的招生政策', 10, {
        ...{ ownerId: people.li, guestIds: [official], importance: 3, level: 3, expected: 3 },
        cues: [cue(-2, 'host', '请叶副局长候场'), cue(0, 'screen', '政策要点三页')],
      }),
      segment('content', '分数之后，志愿怎么填', 45, {
        ...{ ownerId: people.li, guestIds: [speaker], personaIds: [leavers], importance: 5, level: 4, expected: 5 },
        ...{ leastMinutes: 30, needs: '领夹话筒、翻页笔、备用电脑' },
        cues: [cue(0, 'lights', '追光'), cue(40, 'host', '举牌：还有 5 分钟')],
      }),
      segment('break', '茶歇，领路线图', 10, {
        ...{ ownerId: people.zhao, importance: 1, level: 3, place: '前厅', offerIds: [map.id] },
        cues: [cue(0, 'gifts', '两张桌子发路线图，一家一份')],
      }),
      segment('proof', '我家孩子那一年', 20, {
        ...{ ownerId: people.zhou, guestIds: [parent], personaIds: [planners, alumni], importance: 4, level: 5 },
        ...{ moves: 'deals', expected: 4, needs: '两把椅子、话筒 2 支' },
        cues: [cue(-3, 'stage', '上两把椅子')],
      }),
      segment('reason-now', '', 10, {
        ...{ ownerId: people.wu, importance: 5, level: 4, moves: 'deals', isPinned: true },
        cues: [cue(0, 'screen', '时间表：填报只有五天')],
      }),
      segment('offer', '', 10, {
        ...{ ownerId: people.wu, importance: 5, level: 4, moves: 'deals', offerIds: [course.id] },
        cues: [cue(5, 'sales', '各组长到本组家庭旁')],
      }),
      segment('closing', '', 30, {
        ...{ ownerId: people.wu, importance: 5, level: 3, moves: 'deals', place: '签约区', isPublic: false },
        ...{ leastMinutes: 20, setUpMinutes: 10, needs: '签约桌 8 张、收据、POS 机 2 台', offerIds: [course.id] },
        cues: [cue(0, 'doors', '后门关，动线只走签约区'), cue(0, 'sound', '轻音乐')],
      }),
      segment('ending', '与老师合影', 10, {
        ...{
          ownerId: people.zhao,
          importance: 4,
          level: 5,
          cues: [cue(0, 'lights', '全亮'), cue(0, 'gifts', '散场礼')],
        },
      }),
    ],
    before: [
      touchpoint('parking', 10, 2, { expected: 3, idea: '满了引到东门地库，派两人举牌' }),
      touchpoint('queue', 10, 2, { expected: 2, idea: '排队时发志愿表，边看边填' }),
      touchpoint('sign-in', 5, 3, { expected: 3 }),
      touchpoint('waiting', 20, 3, { idea: '滚动播放学员录取短片' }),
    ],
    after: [touchpoint('leaving', 15, 4, { idea: '门口送路线图，加老师微信' })],
  };
}
