/**
 * A backup is lines of JSON, gzipped:
 *
 *     {"product":"backcast","format":1,"madeAt":"2026-11-22T08:00:00.000Z","migrations":["AccountsAndPeople1795300000001", …]}
 *     {"table":"organization","columns":["id","name", …]}
 *     ["6f0e…","春晖教育", …]                       one line a row: every value as PostgreSQL writes it as text, or null
 *     {"file":"<sha256>","content":"iVBORw0KGgo…"}   content in base64; files are small (10 MiB at most)
 *     {"end":{"tables":20,"rows":3120,"files":1,"sha256":"<of all lines before>"}}
 *
 * Values as text are exact (bytes, big numbers, JSON, arrays, dates to the microsecond) and the same for every engine,
 * so that the file also moves an embedded database to PostgreSQL.
 */
export const product = 'backcast';
export const format = 1;

export type Header = { product: string; format: number; madeAt: string; migrations: string[] };
export type TableLine = { table: string; columns: string[] };
export type RowLine = (string | null)[];
export type FileLine = { file: string; content: string };
export type Totals = { tables: number; rows: number; files: number };
export type EndLine = { end: Totals & { sha256: string } };
export type Line = Header | TableLine | RowLine | FileLine | EndLine;

/** Why a file is no backup that can be restored here; in every case nothing was touched. */
export type UnreadableReason = 'not-a-backup' | 'truncated' | 'damaged' | 'newer-version';

export class BackupUnreadable extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(`The backup cannot be restored: ${reason}`);
  }
}

/** Settings under which values are written as text and read back; they end with the transaction. */
export const exactTexts = [
  `SET LOCAL TimeZone = 'UTC'`,
  `SET LOCAL DateStyle = 'ISO, YMD'`,
  `SET LOCAL IntervalStyle = 'iso_8601'`,
  `SET LOCAL bytea_output = 'hex'`,
  `SET LOCAL extra_float_digits = 1`,
];
