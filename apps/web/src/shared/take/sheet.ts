import type { Formats } from '@backcast/texts/format';

/** A day stays a day in a table, and money (in minor units) an amount, so that it can be sorted and counted with. */
export type Cell = string | number | null | { date: string } | { money: number };
export type SheetTable = { heading: string; columns: string[]; rows: Cell[][] };
/** What a page shows, without its controls: the one source of paper, text and table. */
export type Sheet = { title: string; lead: string; tables: SheetTable[] };

/** A cell as people read it; empty for nothing. */
export function cellText(cell: Cell, formats: Formats): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return formats.number(cell);
  if (typeof cell === 'string') return cell;
  return 'money' in cell ? formats.money(cell.money) : formats.day(cell.date);
}

/** A cell as a table for machines has it: days as `YYYY-MM-DD`, money in whole units, empty for nothing. */
export function plainCell(cell: Cell): string | number {
  if (cell === null || typeof cell !== 'object') return cell ?? '';
  return 'money' in cell ? cell.money / 100 : cell.date;
}
