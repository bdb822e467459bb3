import Papa from 'papaparse';
import { plainCell, type SheetTable } from '../../shared/take/sheet.js';

/**
 * What a spreadsheet takes for a formula, also behind spaces and in its full-width twin, gets an apostrophe and stays the
 * text it is; a phone number with its country is one of these, too.
 */
const formulas = /^\s*[=+\-@＝＋－＠\t\r]/u;

/** A table as CSV that Excel opens in Chinese: UTF-8 with its mark, lines by CRLF. */
export const sheetCsv = ({ columns, rows }: SheetTable): string =>
  `\uFEFF${Papa.unparse([columns, ...rows.map((row) => row.map(plainCell))], { escapeFormulae: formulas, newline: '\r\n' })}\r\n`;
