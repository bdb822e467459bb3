import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { divideQuota, peopleOf } from './divide-quota.js';
import type { QuotaNode } from './quota-facts.js';

const person = (id: string, weight = 1, min: number | null = null, cap: number | null = null): QuotaNode => ({
  ...{ id, weight, min, cap },
});
const group = (id: string, children: QuotaNode[], min: number | null = null, cap: number | null = null): QuotaNode => ({
  ...{ id, weight: 0, min, cap, children },
});
const thrice = ['2026-09-05', '2026-09-12', '2026-09-19'].map((date) => ({ date, weight: 1 }));
const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);

/** Trees of up to three levels: regions, teams, people; bounds anywhere. */
const tree = fc
  .array(
    fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 5 }),
        fc.option(fc.integer({ min: 0, max: 8 })),
        fc.option(fc.integer({ min: 8, max: 40 })),
      ),
      { minLength: 1, maxLength: 6 },
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((teams) =>
    group('all', [
      group(
        'north',
        teams.slice(0, 2).map((members, t) =>
          group(
            `n${t}`,
            members.map(([weight, min, cap], p) => person(`n${t}-${p}`, weight, min, cap)),
          ),
        ),
      ),
      ...teams.slice(2).map((members, t) =>
        group(
          `s${t}`,
          members.map(([weight, min, cap], p) => person(`s${t}-${p}`, weight, min, cap)),
          null,
          60,
        ),
      ),
    ]),
  );

describe('dividing a quota', () => {
  test('300 among 12 people of two teams over three checkpoints', () => {
    const team = (id: string, from: number): QuotaNode =>
      group(
        id,
        Array.from({ length: 6 }, (_, i) => person(`p${from + i}`)),
      );
    const divided = divideQuota(300, group('all', [team('a', 0), team('b', 6)]), thrice);
    if (!divided.ok) throw new Error('not divided');
    expect([...divided.totals].slice(0, 3)).toEqual([
      ['all', 300],
      ['a', 150],
      ['p0', 25],
    ]);
    expect(divided.quota.rows.map(({ perCheckpoint }) => sum(perCheckpoint))).toEqual(new Array(12).fill(25));
  });

  test('checkpoints by weight: most in the middle', () => {
    const divided = divideQuota(10, group('all', [person('a'), person('b')]), [
      { date: '2026-09-05', weight: 1 },
      { date: '2026-09-12', weight: 3 },
      { date: '2026-09-19', weight: 1 },
    ]);
    expect(divided.ok && divided.quota.rows.map(({ perCheckpoint }) => perCheckpoint)).toEqual([
      [1, 3, 1],
      [1, 3, 1],
    ]);
  });

  test('names the node whose bounds cannot be met', () => {
    const tight = group('all', [group('a', [person('a1', 1, null, 10)]), group('b', [person('b1', 1, null, 5)])]);
    expect(divideQuota(20, tight, thrice)).toEqual({ ok: false, node: 'all', leftOver: 5 });
    const greedy = group('all', [group('a', [person('a1', 1, 10)], null, 8), person('b1')]);
    expect(divideQuota(20, greedy, thrice)).toMatchObject({ ok: false, node: 'a' });
    expect(divideQuota(3, group('all', [person('a1', 1, 2), person('a2', 1, 2)]), thrice)).toEqual({
      ...{ ok: false, node: 'all', tooMany: 1 },
    });
  });

  test('sums are exact along both axes and at each level, and bounds hold everywhere', () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 0, max: 300 }), (root, need) => {
        const divided = divideQuota(need, root, thrice);
        fc.pre(divided.ok);
        const { quota, totals } = divided;
        expect(sum(quota.rows.flatMap(({ perCheckpoint }) => perCheckpoint))).toBe(need);
        for (const [i, { id }] of peopleOf(root).entries())
          expect([quota.rows[i]!.person, sum(quota.rows[i]!.perCheckpoint)]).toEqual([id, totals.get(id)]);
        const visit = ({ id, min, cap, children }: QuotaNode): void => {
          expect(totals.get(id)).toBeGreaterThanOrEqual(min ?? 0);
          expect(totals.get(id)).toBeLessThanOrEqual(cap ?? Infinity);
          if (children) expect(sum(children.map((child) => totals.get(child.id)!))).toBe(totals.get(id));
          children?.forEach(visit);
        };
        visit(root);
        const columns = thrice.map((_, k) => sum(quota.rows.map(({ perCheckpoint }) => perCheckpoint[k]!)));
        expect(Math.max(...columns) - Math.min(...columns)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a refusal is right: nothing fits, by exactly what it says', () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 0, max: 300 }), (root, need) => {
        const divided = divideQuota(need, root, thrice);
        fc.pre(!divided.ok && divided.node === 'all');
        const more = 'leftOver' in divided ? need - divided.leftOver : need + (divided as { tooMany: number }).tooMany;
        expect(divideQuota(more, root, thrice).ok).toBe(true);
      }),
    );
  });
});
