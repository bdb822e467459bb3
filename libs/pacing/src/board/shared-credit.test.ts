import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SharedCustomers } from './board-shape.js';
import { sharedCredit } from './shared-credit.js';

const half = [
  { personId: 'a', percent: 50 },
  { personId: 'b', percent: 50 },
];

describe('shared credit', () => {
  test('the owner has the customer in the row, both are told of it, and each has a half of the credit', () => {
    const people = sharedCredit([{ ownerId: 'a', credits: half, customers: 3 }], (id) => (id === 'a' ? 10 : 4));
    expect(people.get('a')).toEqual({
      shares: [{ isOwner: true, ownerId: 'a', withIds: ['b'], percent: 50, customers: 3 }],
      hundredths: 850,
    });
    expect(people.get('b')).toEqual({
      shares: [{ isOwner: false, ownerId: 'a', withIds: ['a'], percent: 50, customers: 3 }],
      hundredths: 550,
    });
    expect(people.has('c')).toBe(false);
  });

  test('an owner who keeps the customer without credit is told so, too', () => {
    const people = sharedCredit([{ ownerId: 'c', credits: half, customers: 1 }], (id) => (id === 'c' ? 1 : 0));
    expect(people.get('c')).toMatchObject({
      hundredths: 0,
      shares: [{ isOwner: true, withIds: ['a', 'b'], percent: 0 }],
    });
    expect(people.get('b')).toMatchObject({ hundredths: 50, shares: [{ ownerId: 'c', withIds: ['a'] }] });
  });

  test('what does not sum to a whole is refused', () => {
    const credits = [{ personId: 'a', percent: 70 }];
    expect(() => sharedCredit([{ ownerId: 'a', credits, customers: 1 }], () => 1)).toThrow(RangeError);
  });

  test('however it is split, credit adds up to exactly the customers that are counted', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const splits = fc
      .tuple(fc.constantFrom(...ids), fc.shuffledSubarray(ids, { minLength: 1 }), fc.nat(100), fc.nat(100), fc.nat(9))
      .map(([ownerId, people, one, two, customers]): SharedCustomers => {
        const cuts = [0, ...[one, two, 100].slice(0, people.length - 1).toSorted((x, y) => x - y), 100];
        const credits = people.map((personId, at) => ({
          personId,
          percent: (cuts[at + 1] ?? 100) - (cuts[at] ?? 100),
        }));
        return { ownerId, credits, customers };
      });
    fc.assert(
      fc.property(fc.array(splits, { maxLength: 12 }), (shared) => {
        const counted = (id: string): number =>
          shared.reduce((sum, { ownerId, customers }) => sum + (ownerId === id ? customers : 0), 0);
        const people = sharedCredit(shared, counted);
        const all = ids.reduce((sum, id) => sum + (people.get(id)?.hundredths ?? counted(id) * 100), 0);
        expect(all).toBe(100 * ids.reduce((sum, id) => sum + counted(id), 0));
        for (const { hundredths } of people.values()) expect(hundredths).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
