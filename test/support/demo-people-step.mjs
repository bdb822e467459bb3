import { randomUUID } from 'node:crypto';

/** A day so many days before or after another, `YYYY-MM-DD`. */
const daysFrom = (date, days) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 24 * 3600_000).toISOString().slice(0, 10);

const contact = (name, title, company, phone = '', note = '') => ({
  ...{ id: randomUUID(), name, title, company, phone, mail: '', note },
});

/** Guests, a substitute, suppliers' people and part-timers; made up, and their numbers belong to nobody. */
export const demoContacts = () => ({
  gu: contact('顾南', '升学规划专家', '知行教育研究院', '13800000201', '助理小沈代接电话'),
  lin: contact('林之远', '教授', '浙江理工学院', '13800000202', '同题目，能讲 30 分钟'),
  ye: contact('叶明', '副局长', '城西区教育局', '0571-80000203'),
  fang: contact('方晴', '家长代表', '2025 届学员家长', '13800000204'),
  stage: contact('丁海', '项目经理', '云栖会展搭建', '13800000205'),
  live: contact('罗一帆', '导播', '声画直播', '13800000206'),
  tang: contact('唐可', '兼职', '浙江理工学院大三', '13800000207'),
  song: contact('宋乐', '兼职', '浙江理工学院大二', '13800000208'),
});

const item = (key, more) => ({
  ...{ id: randomUUID(), key, what: '', ownerId: null, check: '', checkBy: null, trigger: '', fallback: '' },
  ...{ status: 'open', ...more },
});

/** Two of the four have an owner and a fallback; the others show where it hurts. */
export const demoOccasion = (date, people) => ({
  source: 'existing',
  what: '高考出分，填报志愿',
  theme: '分数之后，怎么选',
  expectations: '想知道同分数段的孩子去了哪里；怕被推销，愿意听讲透的。座位可以挤一点，开讲不能晚。',
  mustNotFail: [
    item('main-guest', {
      ownerId: people.li,
      ...{ check: '前一周、前一天各确认一次行程', checkBy: daysFrom(date, -7) },
      ...{ trigger: '当天 12:00 前没有出发', fallback: '林教授上，同题目讲 30 分钟' },
    }),
    item('equipment', {
      ownerId: people.he,
      ...{ check: '前一天按流程全过一遍', checkBy: daysFrom(date, -1), trigger: '开场前 30 分钟还没好' },
      ...{ fallback: '备用话筒和电脑，十分钟内换上', status: 'ready' },
    }),
    item('talks', { check: '过稿后带课件彩排一次', checkBy: daysFrom(date, -3) }),
    item('customers', { ownerId: people.zhou, trigger: '二次确认不到保底' }),
  ],
  mayBend: [
    { id: randomUUID(), what: '茶歇', how: '可以晚 10 分钟，或者取消' },
    { id: randomUUID(), what: '合影', how: '挪到散场后' },
  ],
});

const guest = (contactId, more) => ({
  ...{ id: randomUUID(), contactId, kind: 'speaker', isKey: false, ownerId: null, status: 'proposed', movedOn: null },
  ...{ checkpoints: [], freeTimes: [], topic: '', form: 'talk', script: 'none', scriptFileIds: [] },
  ...{ hospitality: '', gladness: '', substitutes: [], ...more },
});
const checkpoint = (what, by, isDone = false) => ({ id: randomUUID(), what, by, isDone });

/** In the order of titles: the official first. */
export const demoGuests = (date, today, contacts, people) => ({
  alarmDays: 21,
  guests: [
    guest(contacts.ye.id, {
      ...{ kind: 'official', ownerId: people.li, status: 'confirmed', movedOn: today, form: 'opening-words' },
      ...{ topic: '今年的招生政策', script: 'review', hospitality: '门口专人接，前排居中，不安排用餐' },
      freeTimes: [{ id: randomUUID(), date, from: '13:30', to: '17:30' }],
      checkpoints: [checkpoint('发正式邀请函', today, true), checkpoint('讲话稿送审', daysFrom(date, -10))],
    }),
    guest(contacts.gu.id, {
      ...{ isKey: true, ownerId: people.li, status: 'in-talks', movedOn: today, topic: '分数之后，志愿怎么填' },
      ...{ script: 'draft', hospitality: '高铁二等座，前一晚住会场，饮食清淡', gladness: '会后送他一册学员来信' },
      freeTimes: [{ id: randomUUID(), date, from: '13:00', to: '18:00' }],
      checkpoints: [
        checkpoint('定题目', today, true),
        checkpoint('签约', daysFrom(date, -45)),
        checkpoint('过稿', daysFrom(date, -14)),
      ],
      substitutes: [{ id: randomUUID(), contactId: contacts.lin.id, note: '同题目，30 分钟' }],
    }),
    guest(contacts.fang.id, {
      ...{ kind: 'other', ownerId: people.zhou, status: 'proposed', movedOn: today, form: 'panel' },
      topic: '我家孩子那一年',
      freeTimes: [{ id: randomUUID(), date, from: '09:00', to: '12:00' }],
    }),
  ],
});

const shift = (more) => ({
  ...{ id: randomUUID(), personId: null, contactId: null, sessionId: null, from: null, to: null },
  ...{ trainedOn: null, assessedOn: null, ...more },
});

/** The template's posts with some shifts filled: the sign-in desk thins out after the start, sales is short. */
export function demoStaff(facts, date, contacts, people) {
  const shifts = {
    host: [shift({ personId: people.li })],
    'sign-in': [
      shift({ personId: people.xu }),
      shift({ contactId: contacts.tang.id, to: '15:00' }),
      shift({ contactId: contacts.song.id, to: '15:00' }),
    ],
    sales: [
      shift({ personId: people.wu }),
      shift({ personId: people.wang }),
      shift({ personId: people.zhou }),
      shift({
        contactId: contacts.tang.id,
        from: '15:00',
        trainedOn: daysFrom(date, -5),
        assessedOn: daysFrom(date, -4),
      }),
    ],
    sound: [shift({ personId: people.he })],
    gifts: [shift({ personId: people.zhao })],
  };
  const rules = { sales: { per: 'heads', heads: 80 }, usher: { per: 'heads', heads: 200 } };
  const filled = (post) => ({
    ...post,
    rule: rules[post.key] ?? post.rule,
    shifts: shifts[post.key] ?? post.shifts,
  });
  return { doors: 2, posts: facts.posts.map(filled) };
}

export const demoPersonas = () => ({
  personas: [
    {
      ...{ id: randomUUID(), name: '刚出分的高三家长', sharePercent: 60, who: '四十多岁，妈妈拿主意，爸爸陪着来' },
      ...{ moves: '看到同分数段的孩子去了哪里', shares: '一张自家孩子的志愿路线图' },
    },
    {
      ...{ id: randomUUID(), name: '提前打听的高二家长', sharePercent: 25, who: '孩子成绩中上，想早做准备' },
      ...{ moves: '一份高三时间表', shares: '时间表能转给班级群' },
    },
    {
      ...{ id: randomUUID(), name: '老学员家长', sharePercent: 15, who: '孩子已经上了大学，愿意来讲两句' },
      ...{ moves: '被请上台、被感谢', shares: '和老师的合影' },
    },
  ],
});

export const demoSuppliers = (date, contacts, people) => ({
  suppliers: [
    {
      ...{
        id: randomUUID(),
        name: '云栖会展搭建',
        contactId: contacts.stage.id,
        delivers: '背景板、签到台、指引牌 6 块',
      },
      ...{ by: daysFrom(date, -1), status: 'agreed', ownerId: people.he, note: '前一天 18:00 后进场' },
    },
    {
      ...{ id: randomUUID(), name: '声画直播', contactId: contacts.live.id, delivers: '两机位直播，分会场信号' },
      ...{ by: date, status: 'asked', ownerId: null, note: '' },
    },
  ],
});
