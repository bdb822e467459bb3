/**
 * Assigns rows to columns so that the sum of values is largest: the Hungarian method with potentials (Kuhn 1955, Munkres
 * 1957, in the shortest-path form of Jonker and Volgenant), exact in O(rows² × columns).
 * @param values one row each, all of the same length; any finite numbers
 * @returns for each row its column, or null for rows that are left over because there are fewer columns
 */
export function assignOptimally(values: readonly (readonly number[])[]): (number | null)[] {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return values.map(() => null);
  if (rows > columns) {
    const turned = Array.from({ length: columns }, (_, column) => values.map((row) => row[column]!));
    const rowOf = assignOptimally(turned);
    return values.map((_, row) => {
      const column = rowOf.indexOf(row);
      return column < 0 ? null : column;
    });
  }
  // Counted from 1: column 0 is where a row waits until it has found its place.
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  const rowAt = new Array<number>(columns + 1).fill(0);
  const cost = (row: number, column: number): number => -values[row - 1]![column - 1]!;
  for (let row = 1; row <= rows; row++) {
    rowAt[0] = row;
    const before = shortestPath({ rowPotential, columnPotential, rowAt, cost, columns });
    for (let column = before.end; column !== 0; column = before.of[column]!) rowAt[column] = rowAt[before.of[column]!]!;
  }
  const columnOf = new Array<number | null>(rows).fill(null);
  for (let column = 1; column <= columns; column++) if (rowAt[column]! > 0) columnOf[rowAt[column]! - 1] = column - 1;
  return columnOf;
}

type Search = {
  rowPotential: number[];
  columnPotential: number[];
  rowAt: number[];
  cost: (row: number, column: number) => number;
  columns: number;
};

/** The cheapest alternating path from the waiting row to a free column; keeps the potentials feasible. */
function shortestPath({ rowPotential, columnPotential, rowAt, cost, columns }: Search): { end: number; of: number[] } {
  const least = new Array<number>(columns + 1).fill(Infinity);
  const isDone = new Array<boolean>(columns + 1).fill(false);
  const of = new Array<number>(columns + 1).fill(0);
  let column = 0;
  while (rowAt[column] !== 0) {
    isDone[column] = true;
    const row = rowAt[column]!;
    let [delta, next] = [Infinity, 0];
    for (let other = 1; other <= columns; other++) {
      if (isDone[other]) continue;
      const reduced = cost(row, other) - rowPotential[row]! - columnPotential[other]!;
      if (reduced < least[other]!) [least[other], of[other]] = [reduced, column];
      if (least[other]! < delta) [delta, next] = [least[other]!, other];
    }
    for (let other = 0; other <= columns; other++) {
      if (isDone[other]) {
        rowPotential[rowAt[other]!]! += delta;
        columnPotential[other]! -= delta;
      } else least[other]! -= delta;
    }
    column = next;
  }
  return { end: column, of };
}
