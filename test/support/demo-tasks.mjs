import { randomUUID } from 'node:crypto';

const days = 24 * 3600_000;
const dayAfter = (date, count) => new Date(Date.parse(`${date}T12:00:00Z`) + count * days).toISOString().slice(0, 10);

/** Working days from `from` up to `to`, which is not counted. */
function workingDays({ exceptions, weekendDays }, from, to) {
  const off = new Set(Object.values(exceptions).flatMap((year) => year.off));
  const work = new Set(Object.values(exceptions).flatMap((year) => year.work));
  let count = 0;
  for (let date = from; date < to; date = dayAfter(date, 1)) {
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
    if (!off.has(date) && (work.has(date) || !weekendDays.includes(weekday))) count += 1;
  }
  return count;
}

/** The last working day on or before a date. */
function workedBefore(calendar, date) {
  let day = date;
  while (workingDays(calendar, day, dayAfter(day, 1)) === 0) day = dayAfter(day, -1);
  return day;
}

/**
 * The template's tasks with the people who do them. The invitation goes out before the winter holidays: what leads to it
 * should have begun a working day ago, two tasks are done, one is stuck, and nobody looks after the staff yet.
 */
export function demoTasks(facts, { date, today, calendar, people }) {
  const yesterday = workedBefore(calendar, dayAfter(today, -1));
  const before = workedBefore(calendar, dayAfter(yesterday, -2));
  const left = workingDays(calendar, today, date);
  const more = {
    'goal-agreed': { state: 'done', startedOn: before, doneOn: before },
    'venue-booked': { state: 'started', startedOn: yesterday, note: '宴会厅留到下周五' },
    'budget-approved': {
      ...{ state: 'blocked', startedOn: yesterday },
      blocked: { personId: people.he, since: yesterday, why: '场租还差一份报价，等何雨桐向酒店要' },
    },
    'invitation-ready': { dueDays: left - 5, note: '赶在寒假前发第一批' },
    'customer-list': { ownerId: people.wu },
    'second-confirmation': { ownerId: people.wu },
    'invitations-out': { notBefore: dayAfter(date, -60) },
    'gifts-ordered': { ownerId: people.zhao },
    'seat-cards': { ownerId: people.xu },
  };
  const holder = (role, personId) => ({ id: randomUUID(), role, personId });
  return {
    tasks: facts.tasks.map((task) => ({ ...task, ...more[task.key] })),
    holders: [
      holder('organizer', people.li),
      holder('venue', people.he),
      holder('guests', people.li),
      holder('program', people.zhou),
      holder('design', people.he),
      holder('invitations', people.zhou),
      holder('materials', people.zhao),
      holder('finance', people.li),
    ],
    capacities: [{ id: randomUUID(), personId: people.zhao, percent: 50, awayFrom: null, awayTo: null }],
  };
}

const at = (personId) => `@[${personId}]`;

/** What is said about tasks, oldest first: about which, by the short name of whoever says it. */
export const demoTalk = (people) => [
  { key: 'budget-approved', by: 'li', text: `${at(people.he)} 酒店的场租报价周三前能要到吗？周四要给财务签字。` },
  { key: 'budget-approved', by: 'zhou', text: '加印讲义那笔可以先不算，等人数定了再补。' },
  {
    ...{ key: 'invitation-ready', by: 'zhou' },
    text: `${at(people.li)} 邀请函改了第二版，把「送路线图」提到第一屏。你看一眼，没问题就发设计。`,
  },
  {
    ...{ key: 'invitation-ready', by: 'li' },
    text: `可以，标题再短一点，手机上一行要放得下。${at(people.zhou)} 改完直接发，不用再等我。`,
  },
  {
    ...{ key: 'customer-list', by: 'zhou' },
    text: `去年到过场的 86 家挑出来了，还缺 12 个电话。${at(people.li)} 老名单在你那儿吗？`,
  },
];
