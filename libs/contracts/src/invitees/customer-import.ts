import { z } from 'zod';
import { Id, Instant, line } from '../fields.js';

/** Rows of one part of a list: big ones come in parts, so that each is quick and their sum is the progress. */
export const mostRowsAtOnce = 500;
export const mostImportRows = 100_000;

// Longer than any field: what is too long is said of the row, so that it does not stop the others.
const Cell = z.string().max(2000);

/** A row as the list has it, by the mapping of columns; what is wrong with it is said of the row, not of the request. */
export const ImportRow = z.strictObject({
  /** As the list counts, from 1, its header included. */
  row: z.number().int().min(1).max(1_000_000),
  name: Cell,
  phone: Cell,
  mail: Cell,
  persona: Cell,
  interests: Cell,
  note: Cell,
  owner: Cell,
  /** Of the owner; kept for those who become people with this list. */
  ownerPhone: Cell.default(''),
  partySize: Cell,
  children: Cell,
  seatGroup: Cell,
  state: Cell,
});
export type ImportRow = z.infer<typeof ImportRow>;

export const importSources = ['file', 'paste', 'chain'] as const;

const part = {
  /** Whose customers these are where the row names nobody. */
  ownerId: Id,
  sessionId: Id.nullable(),
  /** Whether names in the owner column that nobody has become people without accounts. */
  addsOwners: z.boolean(),
  rows: z.array(ImportRow).min(1).max(mostRowsAtOnce),
};

/** What the rows would become; writes nothing. */
export const CheckImport = z.strictObject(part).meta({ id: 'CheckImport' });
export type CheckImport = z.infer<typeof CheckImport>;

export const StartImport = z
  .strictObject({ id: Id, name: line(200), source: z.enum(importSources) })
  .meta({ id: 'StartImport' });
export type StartImport = z.infer<typeof StartImport>;

/** Part number `part`, from 0: a part that is sent again answers the same and changes nothing. */
export const TakeImportPart = z
  .strictObject({ part: z.number().int().min(0).max(1000), ...part })
  .meta({ id: 'TakeImportPart' });
export type TakeImportPart = z.infer<typeof TakeImportPart>;

export const rowVerdicts = ['added', 'known', 'claimed', 'refused'] as const;

export const RowVerdict = z.object({
  row: z.number().int(),
  verdict: z.enum(rowVerdicts),
  /** Of a refused row: what is wrong with it, and of which field. */
  problem: z
    .object({ field: z.enum(['name', 'phone', 'mail', 'owner', 'partySize', 'state', 'row']), code: z.string() })
    .nullable(),
  /** Of a known or claimed one: who has it. */
  ownerId: Id.nullable(),
});
export type RowVerdict = z.infer<typeof RowVerdict>;

export const CheckedImport = z
  .object({ rows: z.array(RowVerdict), newOwners: z.array(z.string()) })
  .meta({ id: 'CheckedImport' });
export type CheckedImport = z.infer<typeof CheckedImport>;

export const ImportView = z
  .object({
    id: Id,
    name: z.string(),
    source: z.enum(importSources),
    madeAt: Instant,
    byName: z.string(),
    taken: z.number().int(),
    known: z.number().int(),
    refused: z.number().int(),
    undoneAt: Instant.nullable(),
  })
  .meta({ id: 'CustomerImport' });
export type ImportView = z.infer<typeof ImportView>;
export const ImportList = z.object({ imports: z.array(ImportView) }).meta({ id: 'CustomerImportList' });
export type ImportList = z.infer<typeof ImportList>;

/** Customers that were moved or answered since stay. */
export const UndoneImport = z
  .object({ removed: z.number().int(), kept: z.number().int() })
  .meta({ id: 'UndoneImport' });
export type UndoneImport = z.infer<typeof UndoneImport>;
