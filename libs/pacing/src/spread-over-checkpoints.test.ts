import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { divideWhole } from '@backcast/planning/divide-whole';
import { spreadOverCheckpoints } from './spread-over-checkpoints.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);

test('300 invitations among 12 people over three checkpoints', () => {
  const table = spreadOverCheckpoints(new Array<number>(12).fill(25), [100, 100, 100]);
  expect(table.map(sum)).toEqual(new Array(12).fill(25));
  for (const row of table) for (const cell of row) expect([8, 9]).toContain(cell);
});

test('rows and columns sum exactly, nothing is negative, and nobody is ahead of their share by one', () => {
  const rows = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 15 });
  const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, weights, (people, checkpoints) => {
      fc.pre(sum(checkpoints) > 0);
      const columns = divideWhole(sum(people), checkpoints);
      const table = spreadOverCheckpoints(people, columns);
      expect(table.map(sum)).toEqual(people);
      expect(columns.map((_, k) => sum(table.map((row) => row[k]!)))).toEqual(columns);
      let due = 0;
      columns.forEach((column, k) => {
        due += column;
        table.forEach((row, i) => {
          expect(row[k]).toBeGreaterThanOrEqual(0);
          const fair = sum(people) > 0 ? (people[i]! * due) / sum(people) : 0;
          expect(sum(row.slice(0, k + 1))).toBeLessThan(fair + 1 + 1e-6);
        });
      });
    }),
  );
});
