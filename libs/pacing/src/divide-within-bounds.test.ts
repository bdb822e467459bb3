import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { divideWithinBounds, type Share } from './divide-within-bounds.js';

const plain = (weight: number): Share => ({ weight, min: 0, cap: null });
const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);

const share = fc
  .record({
    weight: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 100, noNaN: true })),
    min: fc.integer({ min: 0, max: 20 }),
    above: fc.option(fc.integer({ min: 0, max: 60 })),
  })
  .map(({ weight, min, above }): Share => ({ weight, min, cap: above === null ? null : min + above }));
const shares = fc.array(share, { minLength: 1, maxLength: 25 });

describe('dividing within bounds', () => {
  test('bounds move what is left to the others by weight', () => {
    expect(divideWithinBounds(65, [plain(1), plain(1), plain(1)])).toEqual({ ok: true, parts: [22, 22, 21] });
    const bounded = [{ weight: 1, min: 0, cap: 10 }, plain(1), { weight: 1, min: 30, cap: null }];
    expect(divideWithinBounds(65, bounded)).toEqual({ ok: true, parts: [10, 25, 30] });
    expect(divideWithinBounds(7, [plain(0), plain(2)])).toEqual({ ok: true, parts: [0, 7] });
  });

  test('says how many are left over, or are too many', () => {
    expect(divideWithinBounds(25, [{ weight: 1, min: 0, cap: 10 }, plain(0)])).toEqual({ ok: false, leftOver: 15 });
    expect(
      divideWithinBounds(5, [
        { weight: 1, min: 4, cap: 10 },
        { weight: 1, min: 3, cap: null },
      ]),
    ).toEqual({
      ok: false,
      tooMany: 2,
    });
  });

  test('parts are whole, within bounds, and sum exactly; otherwise what is missing is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), shares, (total, all) => {
        const division = divideWithinBounds(total, all);
        const least = sum(all.map(({ min }) => min));
        const most = sum(all.map(({ weight, min, cap }) => (weight > 0 ? (cap ?? Infinity) : min)));
        if (!division.ok) {
          expect(division).toEqual(
            total < least ? { ok: false, tooMany: least - total } : { ok: false, leftOver: total - most },
          );
          return;
        }
        expect(total >= least && total <= most).toBe(true);
        expect(sum(division.parts)).toBe(total);
        division.parts.forEach((part, i) => {
          expect(Number.isInteger(part)).toBe(true);
          expect(part).toBeGreaterThanOrEqual(all[i]!.min);
          expect(part).toBeLessThanOrEqual(all[i]!.cap ?? Infinity);
        });
      }),
    );
  });

  test('whoever is at no bound has the same multiple of the weight, to one customer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), shares, (total, all) => {
        const division = divideWithinBounds(total, all);
        fc.pre(division.ok);
        const free = all.flatMap(({ weight, min, cap }, i) =>
          weight > 0 && division.parts[i]! > min && division.parts[i]! < (cap ?? Infinity)
            ? [{ weight, part: division.parts[i]! }]
            : [],
        );
        for (const one of free)
          for (const other of free)
            expect((one.part - 1) / one.weight).toBeLessThan((other.part + 1) / other.weight + 1e-9);
      }),
    );
  });

  test('equal shares: one customer more never takes one from anybody by more than the rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), shares, (total, all) => {
        const [one, more] = [divideWithinBounds(total, all), divideWithinBounds(total + 1, all)];
        fc.pre(one.ok && more.ok);
        more.parts.forEach((part, i) => expect(part).toBeGreaterThanOrEqual(one.parts[i]! - 1));
      }),
    );
  });
});
