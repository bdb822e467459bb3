import { z } from 'zod';
import { Id, Instant, line } from '../fields.js';

/** Largest upload in bytes. */
export const largestFileBytes = 10 * 1024 * 1024;
/** Most pixels of a picture: what a browser can still show on a phone. */
export const mostImagePixels = 50_000_000;
/** Types accepted, found out by the content, never by the name. */
export const fileTypes = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf'] as const;

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
