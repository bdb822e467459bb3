import { z } from 'zod';

// PostgreSQL cannot store NUL and UTF-8 has no lone surrogates: refuse both at the door instead of failing at the database.
const storable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** Text on one line, trimmed, with its length limits in UTF-16 units. */
export const line = (max: number) => z.string().refine(storable, 'unstorable').trim().min(1).max(max);
/** As `line`, but may be empty. */
export const optionalLine = (max: number) => z.string().refine(storable, 'unstorable').trim().max(max);

export const Id = z.uuid();
export const PlainDate = z.iso.date();
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');
export const Instant = z.iso.datetime();
export const Version = z.number().int().min(0).max(2_000_000_000);
export const Language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof Language>;

const knownZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};
export const TimeZone = z.string().max(64).refine(knownZone, 'zone');

/** A mail address or a phone number; the server decides which and normalizes it. */
export const SignInName = line(254);
export const Password = z.string().refine(storable, 'unstorable').min(1).max(200);
/** A secret out of a link or a console line. */
export const Token = z
  .string()
  .min(16)
  .max(200)
  .regex(/^[A-Za-z0-9_-]+$/, 'token');

/** The number of a change, as text: it may grow beyond what a double counts. */
export const ChangeId = z.string().regex(/^[1-9]\d{0,17}$/, 'change_id');
