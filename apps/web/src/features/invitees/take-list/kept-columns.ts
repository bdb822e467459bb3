import { type ColumnMapping, customerFields } from '@backcast/invitations/customer-columns';
import type { Cells } from './read-cells.js';

const place = 'backcast.list-columns';
/** Lists of so many platforms and habits are known again; the oldest is forgotten. */
const mostKept = 20;
/** Lists often have a title above their header. */
const rowsLookedAt = 10;

type Kept = { header: string; mapping: ColumnMapping };

const keyOf = (cells: readonly string[]): string =>
  JSON.stringify(cells.map((cell) => cell.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()));

const isMapping = (value: unknown): value is ColumnMapping =>
  Array.isArray(value) &&
  value.every((field) => field === null || (customerFields as readonly unknown[]).includes(field));

/** What is kept here, without what another version or a stranger may have left. */
function readKept(storage: Pick<Storage, 'getItem'>): Kept[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(place) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((each: Partial<Kept>): each is Kept => typeof each?.header === 'string' && isMapping(each.mapping))
      : [];
  } catch {
    return [];
  }
}

/**
 * Remembers what the columns under this header are about, so that the next list from the same place needs no choosing.
 * Only headers are kept, nothing of the rows; a browser that keeps nothing forgets.
 */
export function keepColumns(
  { cells, headerRow, mapping }: { cells: Cells; headerRow: number | null; mapping: ColumnMapping },
  storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
): void {
  if (headerRow === null) return;
  const header = keyOf(cells[headerRow] ?? []);
  const others = readKept(storage).filter((each) => each.header !== header);
  try {
    storage.setItem(place, JSON.stringify([{ header, mapping }, ...others].slice(0, mostKept)));
  } catch {
    // Full, or forbidden: the list is taken in all the same.
  }
}

/** The columns as they were chosen for the last list with the same header; null for one that is new here. */
export function keptColumns(
  cells: Cells,
  storage: Pick<Storage, 'getItem'> = localStorage,
): { headerRow: number; mapping: ColumnMapping } | null {
  const kept = new Map(readKept(storage).map(({ header, mapping }) => [header, mapping]));
  if (kept.size === 0) return null;
  for (const [headerRow, row] of cells.slice(0, rowsLookedAt).entries()) {
    const mapping = kept.get(keyOf(row));
    if (mapping) return { headerRow, mapping };
  }
  return null;
}
