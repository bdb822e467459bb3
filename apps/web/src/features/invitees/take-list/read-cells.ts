import { decodeText } from './decode-text.js';

export type Cells = string[][];
/** Why a file could not be read. */
export class UnreadableFile extends Error {
  constructor(readonly reason: 'oldExcel' | 'unreadable') {
    super(reason);
  }
}

/** Larger files are no lists of customers, and would take the page's memory. */
const mostBytes = 30_000_000;

/** The cells of a file as texts: the fullest sheet of an .xlsx, or CSV and text in whatever encoding and separator. */
export async function readCells(file: Blob): Promise<Cells> {
  if (file.size > mostBytes) throw new UnreadableFile('unreadable');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new UnreadableFile('oldExcel');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes.buffer);
  return readText(decodeText(bytes));
}

async function readWorkbook(bytes: ArrayBuffer): Promise<Cells> {
  try {
    const { unpackWorkbook } = await import('./unpack-workbook.js');
    const { default: readSheets } = await import('read-excel-file/universal');
    const sheets = await readSheets(unpackWorkbook(bytes));
    const [fullest] = sheets.toSorted((a, b) => b.data.length - a.data.length);
    return (fullest?.data ?? []).map((row) => row.map(cellText));
  } catch {
    throw new UnreadableFile('unreadable');
  }
}

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
};

/** Cells out of CSV, or what was copied from a spreadsheet, which is separated by tabs. */
export async function readText(text: string): Promise<Cells> {
  const { default: Papa } = await import('papaparse');
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', '\t', ';', '，', '|'],
    skipEmptyLines: 'greedy',
  });
  return data;
}
