import { z } from 'zod';
import { Id, Instant, line } from '../fields.js';
import { fileTypes } from './file-limits.js';

export const FileView = z
  .object({
    id: Id,
    name: z.string(),
    type: z.enum(fileTypes),
    bytes: z.number().int(),
    sha256: z.string(),
    addedAt: Instant,
  })
  .meta({ id: 'File' });
export type FileView = z.infer<typeof FileView>;

/** What an uploaded file is called, as the query of the upload says it. */
export const FileName = z.strictObject({ name: line(200) });
export type FileName = z.infer<typeof FileName>;
