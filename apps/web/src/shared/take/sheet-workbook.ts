import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/universal';
import { type Cell, plainCell, type Sheet } from './sheet.js';

/** Wide enough for what is in the column, Chinese counting double, and no wider than a page. */
const widthOf = (texts: string[]): number =>
  Math.min(60, Math.max(8, ...texts.map((text) => [...text].reduce((sum, sign) => sum + (sign > 'ÿ' ? 2 : 1), 2))));

/**
 * Whatever a person typed is written as text and said to be text: a name that begins with =, +, −, @, a tab or one of
 * their full-width twins stays the name it is, also when somebody edits the cell.
 */
function written(cell: Cell): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: cell, type: String, format: '@', wrap: true };
  if ('money' in cell) return { value: cell.money / 100, type: Number, format: '#,##0.00' };
  return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
}

const textOf = (cell: Cell | undefined): string => String(plainCell(cell ?? null));

/** The tables of a sheet as one workbook (.xlsx), a worksheet each. */
export function sheetWorkbook({ title, tables }: Sheet): Promise<Blob> {
  const worksheets = tables.map(({ heading, columns, rows }) => ({
    data: [
      columns.map((name): CellObject => ({ value: name, type: String, fontWeight: 'bold' })),
      ...rows.map((row) => row.map(written)),
    ] satisfies SheetData,
    // Excel takes at most 31 signs, and none of these.
    sheet: (heading || title).replace(/[\\/?*[\]:']/g, ' ').slice(0, 31),
    stickyRowsCount: 1,
    columns: columns.map((name, at) => ({ width: widthOf([name, ...rows.map((row) => textOf(row[at]))]) })),
  }));
  return writeExcelFile(worksheets).toBlob();
}
