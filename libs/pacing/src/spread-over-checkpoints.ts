import { divideWhole } from '@backcast/planning/divide-whole';

/**
 * A table of whole numbers with exactly these row and column sums, each row filled evenly: up to every column a person
 * has less than one more than the fair share of what is due by then. `rows` and `columns` must have the same sum.
 *
 * Column by column, each person's weight is what is missing to the fair share so far; at the last column that is
 * exactly what is left of each row.
 */
export function spreadOverCheckpoints(rows: readonly number[], columns: readonly number[]): number[][] {
  const total = columns.reduce((sum, column) => sum + column, 0);
  const table = rows.map(() => new Array<number>(columns.length).fill(0));
  const soFar = rows.map(() => 0);
  let due = 0;
  columns.forEach((column, at) => {
    due += column;
    if (column === 0) return;
    const missing = rows.map((row, i) => Math.max(0, (row * due) / total - soFar[i]!));
    divideWhole(column, missing).forEach((part, i) => {
      table[i]![at] = part;
      soFar[i]! += part;
    });
  });
  return table;
}
