import type { Formats } from '@backcast/texts/format';

/** A day stays a day in a table, so that it can be sorted and counted with. */
export type Cell = string | number | null | { date: string };
export type SheetTable = { heading: string; columns: string[]; rows: Cell[][] };
/** What a page shows, without its controls: the one source of paper, text and table. */
export type Sheet = { title: string; lead: string; tables: SheetTable[] };

/** A cell as people read it; empty for nothing. */
export function cellText(cell: Cell, formats: Formats): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return formats.number(cell);
  return typeof cell === 'string' ? cell : formats.day(cell.date);
}
