import { z } from 'zod';
import { Version } from '../fields.js';
import { SectionWriter } from './section-writer.js';

export const MoneyMinor = z.number().int().min(0).max(1e14);

/** A section as it is read: its facts, its version, and who wrote it last. */
export const sectionOf = <Facts extends z.ZodType>(id: string, facts: Facts) =>
  z.object({ facts, version: Version, writer: SectionWriter }).meta({ id });

/** A section as it is saved: the facts, and the version that they were written over. */
export const savingOf = <Facts extends z.ZodType>(id: string, facts: Facts) =>
  z.strictObject({ version: Version, facts }).meta({ id });
