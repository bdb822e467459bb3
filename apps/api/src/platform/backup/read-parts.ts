import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BackupUnreadable, format, product, type Header, type Line, type Totals } from './backup-format.js';
import { readLines } from './read-lines.js';

const HeaderLine = z.object({
  product: z.literal(product),
  format: z.number().int(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
});
const TableLine = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) });
const RowLine = z.array(z.string().nullable());
const FileLine = z.strictObject({ file: z.string(), content: z.base64() });
const count = z.number().int();
const EndLine = z.strictObject({ end: z.object({ tables: count, rows: count, files: count }) });

export type Part =
  | { kind: 'header'; header: Header }
  | { kind: 'table'; table: string; columns: string[] }
  | { kind: 'row'; row: (string | null)[] }
  | { kind: 'file'; sha256: string; content: Buffer }
  | { kind: 'end'; totals: Totals };

/**
 * The parts of a backup in their order, each checked; the end comes only after all that it counts.
 * Throws BackupUnreadable for anything that is not exactly what `writeBackup` writes.
 */
export async function* readParts(path: string): AsyncGenerator<Part> {
  const totals: Totals = { tables: 0, rows: 0, files: 0 };
  let isFirst = true;
  let width = 0;
  for await (const line of readLines(path)) {
    const part = isFirst ? readHeader(line) : readPart(line);
    isFirst = false;
    if (part.kind === 'table') width = part.columns.length;
    if (part.kind === 'row' && part.row.length !== width) throw new BackupUnreadable('damaged');
    if (part.kind === 'end' && !isSame(part.totals, totals)) throw new BackupUnreadable('damaged');
    if (part.kind === 'table') totals.tables += 1;
    if (part.kind === 'row') totals.rows += 1;
    if (part.kind === 'file') totals.files += 1;
    yield part;
  }
}

const readHeader = (line: Line): Part => {
  const header = HeaderLine.safeParse(line).data;
  if (!header) throw new BackupUnreadable('not-a-backup');
  if (header.format > format) throw new BackupUnreadable('newer-version');
  return { kind: 'header', header };
};

const readPart = (line: Line): Part => {
  if (Array.isArray(line)) return { kind: 'row', row: accept(RowLine, line) };
  if (typeof line !== 'object' || line === null) throw new BackupUnreadable('damaged');
  if ('table' in line) return { kind: 'table', ...accept(TableLine, line) };
  if ('end' in line) return { kind: 'end', totals: accept(EndLine, line).end };
  const { file: sha256, content: text } = accept(FileLine, line);
  const content = Buffer.from(text, 'base64');
  if (createHash('sha256').update(content).digest('hex') !== sha256) throw new BackupUnreadable('damaged');
  return { kind: 'file', sha256, content };
};

const accept = <T>(schema: z.ZodType<T>, line: Line): T => {
  const found = schema.safeParse(line);
  if (!found.success) throw new BackupUnreadable('damaged');
  return found.data;
};

const isSame = (one: Totals, other: Totals): boolean =>
  one.tables === other.tables && one.rows === other.rows && one.files === other.files;
