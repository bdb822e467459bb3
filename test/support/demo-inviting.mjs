import { randomUUID } from 'node:crypto';

const daysFrom = (date, days) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 24 * 3600_000).toISOString().slice(0, 10);

/**
 * Twelve who invite to the open day. `invited` and `contacted` are customers so far; `confirmed` the customers of each of
 * the last fourteen days, today last, and `before` those of the days before; `quotas` what was agreed for the three
 * checkpoints; `past` what they had confirmed for the event before, and how many of them arrived.
 */
const inviter = (name, team, confirmed, rest) => ({ name, team, confirmed: [...confirmed].map(Number), ...rest });
const eight = [8, 9, 5];
export const demoInviters = [
  inviter('孙浩', '滨江组', '01010010010000', { before: 1, invited: 17, contacted: 30, quotas: eight, past: [16, 12] }),
  inviter('高翔', '滨江组', '00101010011000', { before: 1, invited: 18, contacted: 29, quotas: eight, past: [17, 14] }),
  inviter('朱晓雯', '滨江组', '01100110110010', {
    ...{ before: 1, invited: 19, contacted: 33, quotas: eight, past: [19, 15] },
  }),
  inviter('马丽娜', '滨江组', '00110101101010', {
    ...{ before: 2, invited: 19, contacted: 32, quotas: eight, past: [20, 17] },
  }),
  inviter('何雨桐', '滨江组', '01021011011010', {
    ...{ before: 2, invited: 20, contacted: 34, quotas: eight, past: [22, 18] },
  }),
  inviter('王磊', '滨江组', '10110120111011', {
    before: 2,
    invited: 23,
    contacted: 38,
    quotas: [7, 8, 6],
    past: [25, 20],
  }),
  inviter('林子涵', '城西组', '01001001000000', {
    ...{ before: 1, invited: 19, contacted: 31, quotas: eight, past: [15, 11] },
  }),
  inviter('吴倩', '城西组', '00110100111010', { before: 1, invited: 18, contacted: 31, quotas: eight, past: [19, 15] }),
  inviter('周敏', '城西组', '10110101011010', { before: 2, invited: 19, contacted: 33, quotas: eight, past: [21, 18] }),
  inviter('徐蕾', '城西组', '01010110110100', {
    ...{ before: 2, invited: 18, contacted: 31, quotas: [7, 8, 6], past: [20, 16] },
  }),
  inviter('郑一鸣', '城西组', '01110011101011', {
    ...{ before: 2, invited: 19, contacted: 32, quotas: [6, 9, 6], past: [22, 19] },
  }),
  inviter('陈昊', '城西组', '10111011021010', {
    ...{ before: 2, invited: 19, contacted: 33, quotas: [6, 9, 6], past: [23, 18] },
  }),
];

/** Those who are not among the people of the demo already; on the plan without an account. */
export const demoSalespeople = demoInviters
  .filter(({ name }) => !['何雨桐', '吴倩'].includes(name))
  .map(({ name, team }) => ({ name, team, role: 'salesperson' }));

const shares = (ids) =>
  demoInviters.map(({ name }) => ({
    ...{ id: randomUUID(), personId: ids.get(name), weight: 100, min: null, cap: null, until: null },
  }));

/** Three weeks of inviting are over; the checkpoints were four days ago, in ten days and in seventeen. */
export function demoQuotas(today, ids) {
  const inviteFrom = daysFrom(today, -21);
  const dates = [-4, 10, 17].map((days) => daysFrom(today, days));
  const of = (quotas, personId) =>
    quotas.map((quota, n) => ({
      ...{ id: randomUUID(), personId, sessionId: null, checkpoint: dates[n], quota },
      ...{ from: inviteFrom, acceptedOn: daysFrom(inviteFrom, 1) },
    }));
  return {
    inviteFrom,
    checkpoints: [35, 75, 100].map((percent, n) => ({ id: randomUUID(), date: dates[n], percent })),
    shares: shares(ids),
    agreed: demoInviters.flatMap(({ name, quotas }) => of(quotas, ids.get(name))),
  };
}

/** The same people's shares of the event before, which nobody divided by checkpoints. */
export const demoPastQuotas = (date, ids) => ({
  ...{ inviteFrom: daysFrom(date, -28), checkpoints: [], shares: shares(ids), agreed: [] },
});

/** So many on each of these days, as even as whole customers are, the later days first with what is left over. */
const spread = (total, days) =>
  days.map((day, n) => [day, Math.floor((total * (n + 1)) / days.length) - Math.floor((total * n) / days.length)]);

const reportsOf = (personId, stage, counts, dayOf) =>
  counts
    .filter(([, delta]) => delta > 0)
    .map(([days, delta]) => ({ id: randomUUID(), personId, sessionId: null, day: dayOf(days), stage, delta }));

/** What was reported for the open day until today. */
export const demoReports = (today, ids) =>
  demoInviters.flatMap(({ name, contacted, invited, confirmed, before }) => {
    const of = (stage, counts) => reportsOf(ids.get(name), stage, counts, (days) => daysFrom(today, days));
    const lately = confirmed.map((count, n) => [n + 1 - confirmed.length, count]);
    return [
      ...of('contacted', spread(contacted, [-20, -17, -13, -9, -5, -2])),
      ...of('invited', spread(invited, [-18, -15, -11, -7, -4, -1])),
      ...of('confirmed', [...spread(before, [-18, -16]), ...lately]),
    ];
  });

// Slow at first, quick in the last ten days: how it usually goes.
const pastPace = [
  [27, 0.03],
  [23, 0.08],
  [19, 0.15],
  [15, 0.25],
  [11, 0.4],
  [8, 0.55],
  [5, 0.75],
  [3, 0.9],
  [1, 1],
];

/** What was reported for the event before, until its day. */
export const demoPastReports = (date, ids) =>
  demoInviters.flatMap(({ name, past: [confirmed, arrived] }) => {
    const of = (stage, counts) => reportsOf(ids.get(name), stage, counts, (left) => daysFrom(date, -left));
    const until = (n) => Math.round(confirmed * (pastPace[n]?.[1] ?? 0));
    return [
      ...of(
        'confirmed',
        pastPace.map(([left], n) => [left, until(n) - until(n - 1)]),
      ),
      ...of('secondConfirmed', [[1, Math.round((confirmed + arrived) / 2)]]),
      ...of('arrived', [[0, arrived]]),
    ];
  });

const seasons = ['冬季', '春季', '夏季', '秋季'];

/** A seminar two weeks ago, so that pace and forecast have learnt from one. */
export function demoPastSeminar(today, seminar) {
  const date = daysFrom(today, -14);
  const season = seasons[Math.floor((Number(date.slice(5, 7)) % 12) / 3)];
  return { ...seminar, name: `${season}升学讲座`, when: { ...seminar.when, date } };
}
