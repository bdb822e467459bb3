import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantityBases, type QuantityRule } from '../budget-facts.js';
import { exactQuantity, materialQuantity } from './material-quantity.js';

const rule = (part: Partial<QuantityRule> = {}): QuantityRule => ({
  per: 'people',
  count: 1,
  each: 1,
  from: 0,
  ...part,
});
const counts = (basis: number, people = basis) => ({ basis, people });

describe('how many pieces a material needs', () => {
  test('one for every so many, rounded up with the spare ones', () => {
    expect(materialQuantity(rule({ each: 80 }), 0, counts(400))).toBe(5);
    expect(materialQuantity(rule({ each: 80 }), 0, counts(401))).toBe(6);
    expect(exactQuantity(rule({ each: 50 }), 10, counts(400))).toBeCloseTo(8.8, 12);
    expect(materialQuantity(rule({ each: 50 }), 10, counts(400))).toBe(9);
    expect(materialQuantity(rule({ count: 2, each: 3 }), 0, counts(7))).toBe(5);
  });

  test('what comes out even is not rounded up by binary fractions', () => {
    expect(materialQuantity(rule(), 10, counts(100))).toBe(110);
    expect(materialQuantity(rule({ per: 'fixed', count: 20 }), 15, counts(0))).toBe(23);
  });

  test('a fixed number takes no basis', () => {
    expect(materialQuantity(rule({ per: 'fixed', count: 2, each: 7 }), 0, counts(0, 0))).toBe(2);
  });

  test('radios from 100 people on, 100 included, whoever they are counted by', () => {
    const radios = rule({ per: 'staff', each: 3, from: 100 });
    expect(materialQuantity(radios, 0, counts(27, 99))).toBe(0);
    expect(materialQuantity(radios, 0, counts(27, 100))).toBe(9);
  });

  const anyRule = fc.record({
    per: fc.constantFrom(...quantityBases),
    count: fc.integer({ min: 0, max: 1000 }),
    each: fc.integer({ min: 1, max: 1000 }),
    from: fc.integer({ min: 0, max: 1000 }),
  });
  const heads = fc.integer({ min: 0, max: 5000 });
  const spare = fc.integer({ min: 0, max: 500 });

  test('more heads never need fewer pieces', () => {
    fc.assert(
      fc.property(anyRule, spare, heads, heads, (each, percent, people, more) =>
        expect(materialQuantity(each, percent, counts(people + more))).toBeGreaterThanOrEqual(
          materialQuantity(each, percent, counts(people)),
        ),
      ),
    );
  });

  test('more spare never means fewer; always whole and enough for the need', () => {
    fc.assert(
      fc.property(anyRule, spare, spare, heads, (each, percent, more, people) => {
        const pieces = materialQuantity(each, percent, counts(people));
        expect(materialQuantity(each, percent + more, counts(people))).toBeGreaterThanOrEqual(pieces);
        expect(Number.isInteger(pieces)).toBe(true);
        expect(pieces + 1e-6).toBeGreaterThanOrEqual(exactQuantity(each, percent, counts(people)));
        expect(pieces).toBeLessThan(exactQuantity(each, percent, counts(people)) + 1);
      }),
    );
  });
});
