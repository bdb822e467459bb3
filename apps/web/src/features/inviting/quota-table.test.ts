import type { AgreedQuota, QuotasFacts, QuotaShare } from '@backcast/planning/quotas-facts';
import { describe, expect, test } from '@jest/globals';
import { divideOpen, wantedByCheckpoint } from './divide-open.js';
import { firstQuotas } from './first-quotas.js';
import { acceptedOn, quotaTable, sumOf, totalOf, withAgreed } from './quota-table.js';

const today = '2027-06-21';
const share = (personId: string, part: Partial<QuotaShare> = {}): QuotaShare => ({
  ...{ id: `share ${personId}`, personId, weight: 100, min: null, cap: null, until: null },
  ...part,
});
const agreed = (personId: string, checkpoint: string, quota: number, part: Partial<AgreedQuota> = {}): AgreedQuota => ({
  ...{ id: `${personId} ${checkpoint}`, personId, sessionId: null, checkpoint, quota },
  ...{ from: '2027-06-01', acceptedOn: '2027-06-02' },
  ...part,
});
const quotas = (part: Partial<QuotasFacts> = {}): QuotasFacts => ({
  inviteFrom: null,
  checkpoints: [
    { id: '3', date: '2027-07-09', percent: 100 },
    { id: '1', date: '2027-06-18', percent: 35 },
    { id: '2', date: '2027-07-02', percent: 75 },
  ],
  shares: [share('a'), share('b'), share('c')],
  agreed: [],
  ...part,
});
const held = quotas({
  agreed: ['a', 'b', 'c'].flatMap((person) => [
    agreed(person, '2027-06-18', 10),
    agreed(person, '2027-07-02', 12),
    agreed(person, '2027-07-09', 8),
  ]),
});
let next = 0;
const newId = (): string => `new ${++next}`;

describe('dividing what is still to come', () => {
  test('sums exactly by person and checkpoint, and leaves past checkpoints alone', () => {
    const table = quotaTable(held, today);
    const divided = divideOpen(100, held, table, today);
    if (!divided.ok) throw new Error('not divided');
    expect(totalOf(divided.quota)).toBe(100);
    expect(divided.quota.rows.map(({ perCheckpoint }) => perCheckpoint[0])).toEqual([10, 10, 10]);
    // 70 are left for 40 and 25 percent.
    expect([1, 2].map((at) => sumOf(divided.quota.rows.map((row) => row.perCheckpoint[at]!)))).toEqual([43, 27]);
  });

  test('goes by weights, within bounds of the whole, past those who left', () => {
    const facts = {
      ...held,
      shares: [share('a', { weight: 300 }), share('b', { cap: 15 }), share('c', { until: today })],
    };
    const divided = divideOpen(90, facts, quotaTable(facts, today), today);
    if (!divided.ok) throw new Error('not divided');
    expect(divided.quota.rows.map(({ perCheckpoint }) => sumOf(perCheckpoint))).toEqual([65, 15, 10]);
  });

  test('says what nobody may take, and what is too much already', () => {
    const capped = { ...held, shares: held.shares.map((each) => ({ ...each, cap: 20 })) };
    expect(divideOpen(90, capped, quotaTable(capped, today), today)).toMatchObject({ ok: false, leftOver: 30 });
    expect(divideOpen(20, held, quotaTable(held, today), today)).toEqual({ ok: false, tooMany: 10 });
  });

  test('wants of each checkpoint what it adds to the one before', () =>
    expect([...wantedByCheckpoint(260, quotas().checkpoints)]).toEqual([
      ['2027-06-18', 91],
      ['2027-07-02', 104],
      ['2027-07-09', 65],
    ]));

  test('a checkpoint that was taken out gives back what it had', () => {
    const facts = { ...held, checkpoints: held.checkpoints.filter(({ id }) => id !== '2') };
    const divided = divideOpen(90, facts, quotaTable(facts, today), today);
    if (!divided.ok) throw new Error('not divided');
    expect(divided.quota.checkpoints).toHaveLength(3);
    expect(divided.quota.rows.map(({ perCheckpoint }) => perCheckpoint)).toEqual([
      [10, 0, 20],
      [10, 0, 20],
      [10, 0, 20],
    ]);
  });
});

describe('agreeing', () => {
  const changed = (facts: QuotasFacts, count: number) => {
    const table = quotaTable(facts, today);
    const [first, ...rest] = table.rows;
    return { ...table, rows: [{ ...first!, perCheckpoint: [10, count, 8] }, ...rest] };
  };

  test('adds an entry from today for each number that differs, and rewrites nothing', () => {
    const after = withAgreed(held, changed(held, 15), today, newId);
    expect(after.slice(0, 9)).toEqual(held.agreed);
    expect(after.slice(9)).toMatchObject([
      { personId: 'a', checkpoint: '2027-07-02', quota: 15, from: today, acceptedOn: null },
    ]);
    expect(quotaTable({ ...held, agreed: after }, '2027-06-20')).toEqual(quotaTable(held, '2027-06-20'));
    expect(acceptedOn(held, today, 'a')).toBe('2027-06-02');
    expect(acceptedOn({ ...held, agreed: after }, today, 'a')).toBeNull();
  });

  test('a second change of the same day replaces the first', () => {
    const once = { ...held, agreed: withAgreed(held, changed(held, 15), today, newId) };
    const twice = withAgreed(once, changed(once, 17), today, newId);
    expect(twice).toHaveLength(10);
    expect(quotaTable({ ...held, agreed: twice }, today).rows[0]?.perCheckpoint).toEqual([10, 17, 8]);
  });

  test('taking a change of today back holds what held before', () => {
    const once = { ...held, agreed: withAgreed(held, changed(held, 15), today, newId) };
    const back = withAgreed(once, changed(once, 12), today, newId);
    expect(quotaTable({ ...held, agreed: back }, today)).toEqual(quotaTable(held, today));
  });
});

test('begins with everybody alike and three checkpoints until the day before the event', () => {
  const empty = quotas({ checkpoints: [], shares: [] });
  const first = firstQuotas(empty, ['a', 'b'], { today, eventDate: '2027-07-10' }, newId);
  expect(first.checkpoints.map(({ date, percent }) => [date, percent])).toEqual([
    ['2027-06-27', 33],
    ['2027-07-03', 67],
    ['2027-07-09', 100],
  ]);
  expect(first.shares.map(({ weight }) => weight)).toEqual([100, 100]);
});
