/** A Saturday in July, when families choose: the next one that leaves half a year to prepare. */
export function demoDate(now) {
  const earliest = now.getTime() + 180 * 24 * 3600_000;
  const thisYear = now.getUTCFullYear();
  const saturdays = [thisYear, thisYear + 1, thisYear + 2].map(secondSaturdayOfJuly);
  return saturdays
    .find((date) => date.getTime() > earliest)
    .toISOString()
    .slice(0, 10);
}

function secondSaturdayOfJuly(year) {
  const first = new Date(Date.UTC(year, 6, 1));
  const daysToSaturday = (6 - first.getUTCDay() + 7) % 7;
  return new Date(Date.UTC(year, 6, 1 + daysToSaturday + 7));
}

/** The first Saturday after the last checkpoint of the inviting, which is under way. */
export function demoOpenDay(now) {
  const day = new Date(now.getTime() + 18 * 24 * 3600_000);
  day.setUTCDate(day.getUTCDate() + ((6 - day.getUTCDay() + 7) % 7));
  return { ...demoSeminar(day.toISOString().slice(0, 10)), name: '家长开放日' };
}

export const demoSeminar = (date) => ({
  name: '暑期升学讲座',
  template: 'education-seminar',
  why: 'conversion',
  when: { date, startTime: '14:00', endTime: '17:00' },
  where: { place: '杭州 · 西溪国际会议中心', setting: 'indoors', capacityPeople: 400 },
  howMuch: 60,
  zone: 'Asia/Shanghai',
  share: 'organizers-and-viewers',
});

/** What 知远学堂 knows from its last three seminars; the rates it does not know stay the template's assumptions. */
export const demoGoal = (facts) => ({
  ...facts,
  leadMetric: { ...facts.leadMetric, measuredBy: '活动当天 18:00 前缴定金的家庭，取自成交台账' },
  balanced: 60,
  forward: {
    comparables: [
      { name: '2026 春季讲座', result: 36 },
      { name: '2026 夏季讲座', result: 43 },
      { name: '2026 秋季讲座', result: 41 },
    ],
    newProducts: 6,
    newPeople: 5,
    policy: 3,
  },
  backward: { kind: 'amount', amountMinor: 58_800_000, averageDealMinor: 980_000 },
  averageDealMinor: 980_000,
  rates: {
    ...facts.rates,
    'turn-up': { kind: 'history', successes: 416, trials: 520, from: '2026 春、夏、秋三场讲座' },
    close: { kind: 'history', successes: 120, trials: 416, from: '2026 春、夏、秋三场讲座' },
  },
  prospectsOnList: 620,
});

/** A second, smaller event that nobody has finished planning. */
export const demoDinner = {
  name: '老学员家庭答谢晚宴',
  template: 'thank-you-dinner',
  why: null,
  when: { date: null, startTime: null, endTime: null },
  where: { place: '', setting: null, capacityPeople: null },
  howMuch: null,
  zone: 'Asia/Shanghai',
  share: 'organizers-and-viewers',
};
