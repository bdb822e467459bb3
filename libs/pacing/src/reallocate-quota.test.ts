import { describe, expect, test } from '@jest/globals';
import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import fc from 'fast-check';
import type { Quota } from './quota-facts.js';
import { reallocateQuota, type QuotaChange, type Reallocation } from './reallocate-quota.js';

const dates = ['2026-09-04', '2026-09-11', '2026-09-18'];
const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);
const total = ({ rows }: Quota): number => sum(rows.flatMap(({ perCheckpoint }) => perCheckpoint));
const quotaOf = (table: readonly (readonly number[])[]): Quota => ({
  checkpoints: dates,
  rows: table.map((perCheckpoint, i) => ({ person: `p${i}`, perCheckpoint: [...perCheckpoint] })),
});
function done(result: Reallocation): Extract<Reallocation, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

const quota = quotaOf([
  [10, 10, 10],
  [10, 10, 10],
  [10, 10, 20],
]);
const calendar = cnWorkCalendar;

describe('reallocating a quota', () => {
  test('a person who leaves in the second week hands over what is still to do, checkpoint by checkpoint', () => {
    const { quota: after, moves } = done(reallocateQuota(quota, { kind: 'leaves', person: 'p0' }, '2026-09-07'));
    expect(after.rows[0]!.perCheckpoint).toEqual([10, 0, 0]);
    expect(dates.map((_, k) => sum(after.rows.map(({ perCheckpoint }) => perCheckpoint[k]!)))).toEqual([30, 30, 40]);
    // What they still had to do was 20 and 30 customers: 8 and 12 more.
    expect(after.rows.map((row) => sum(row.perCheckpoint))).toEqual([10, 38, 52]);
    expect(moves[0]).toEqual({ person: 'p0', checkpoint: '2026-09-11', from: 10, to: 0 });
  });

  test('a person who is ill for three of five days gives up three fifths of that week only', () => {
    const ill: QuotaChange = { kind: 'away', person: 'p1', from: '2026-09-07', to: '2026-09-09', calendar };
    const { quota: after } = done(reallocateQuota(quota, ill, '2026-09-07'));
    expect(after.rows[1]!.perCheckpoint).toEqual([10, 4, 10]);
    expect(total(after)).toBe(total(quota));
  });

  test('only those who may take over do: the own team, or nobody', () => {
    const { quota: after } = done(
      reallocateQuota(quota, { kind: 'leaves', person: 'p0', takers: ['p1', 'p0'] }, '2026-09-07'),
    );
    expect(after.rows.map((row) => sum(row.perCheckpoint))).toEqual([10, 50, 40]);
    expect(reallocateQuota(quota, { kind: 'leaves', person: 'p0', takers: [] }, '2026-09-07')).toEqual({
      ...{ ok: false, leftOver: 20 },
    });
  });

  test('a larger need grows what is still open, a smaller one cannot undo what is past', () => {
    const { quota: after } = done(reallocateQuota(quota, { kind: 'need', need: 170 }, '2026-09-07'));
    expect(after.rows.map((row) => row.perCheckpoint[0])).toEqual([10, 10, 10]);
    expect(total(after)).toBe(170);
    expect(after.rows.map((row) => sum(row.perCheckpoint))).toEqual([50, 50, 70]);
    expect(reallocateQuota(quota, { kind: 'need', need: 20 }, '2026-09-07')).toEqual({ ok: false, tooMany: 10 });
    expect(reallocateQuota(quota, { kind: 'need', need: 101 }, '2026-09-19')).toEqual({ ok: false, leftOver: 1 });
  });

  test('caps hold, and what nobody may take is said', () => {
    const leaves = { kind: 'leaves', person: 'p0' } as const;
    const { quota: after } = done(reallocateQuota(quota, leaves, '2026-09-07', { p1: 33 }));
    expect(after.rows.map((row) => sum(row.perCheckpoint))).toEqual([10, 33, 57]);
    expect(reallocateQuota(quota, leaves, '2026-09-07', { p1: 33, p2: 41 })).toEqual({ ok: false, leftOver: 16 });
  });
});

const table = fc.array(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 8,
});
const day = fc.constantFrom('2026-09-01', '2026-09-04', '2026-09-05', '2026-09-12', '2026-09-18', '2026-09-19');
const change = fc.oneof(
  fc.record({ kind: fc.constant('need' as const), need: fc.integer({ min: 0, max: 400 }) }),
  fc.record({ kind: fc.constant('leaves' as const), person: fc.constantFrom('p0', 'p1') }),
  fc.record({
    kind: fc.constant('away' as const),
    person: fc.constantFrom('p0', 'p1'),
    from: fc.constantFrom('2026-09-02', '2026-09-07', '2026-09-10'),
    to: fc.constantFrom('2026-09-10', '2026-09-14', '2026-09-30'),
    calendar: fc.constant(calendar),
  }),
);

describe('whatever changes', () => {
  test('yesterday stays, sums are kept, nothing is negative, and the moves say exactly what differs', () => {
    fc.assert(
      fc.property(table, change, day, (cells, what, from) => {
        const before = quotaOf(cells);
        const result = reallocateQuota(before, what, from);
        fc.pre(result.ok);
        const { quota: after, moves } = result;
        expect(total(after)).toBe(what.kind === 'need' ? what.need : total(before));
        dates.forEach((date, k) => {
          const column = (quota: Quota): number[] => quota.rows.map(({ perCheckpoint }) => perCheckpoint[k]!);
          if (date < from) expect(column(after)).toEqual(column(before));
          if (what.kind !== 'need') expect(sum(column(after))).toBe(sum(column(before)));
          for (const cell of column(after)) expect(cell).toBeGreaterThanOrEqual(0);
        });
        const told = before.rows.map(({ person, perCheckpoint }) =>
          perCheckpoint.map((cell, k) => {
            const move = moves.find((each) => each.person === person && each.checkpoint === dates[k]);
            if (move) expect([move.from, move.from !== move.to]).toEqual([cell, true]);
            return move?.to ?? cell;
          }),
        );
        expect(told).toEqual(after.rows.map(({ perCheckpoint }) => perCheckpoint));
      }),
    );
  });

  test('done twice it is done once: the same need, or the same person leaving, moves nothing more', () => {
    fc.assert(
      fc.property(table, change, day, (cells, what, from) => {
        fc.pre(what.kind !== 'away');
        const once = reallocateQuota(quotaOf(cells), what, from);
        fc.pre(once.ok);
        expect(done(reallocateQuota(once.quota, what, from)).moves).toEqual([]);
      }),
    );
  });

  test('whoever stays never loses customers when somebody leaves or is away', () => {
    fc.assert(
      fc.property(table, change, day, (cells, what, from) => {
        fc.pre(what.kind !== 'need');
        const result = reallocateQuota(quotaOf(cells), what, from);
        fc.pre(result.ok);
        for (const { person, from: old, to } of result.moves)
          expect(person === what.person ? to < old : to > old).toBe(true);
      }),
    );
  });
});
