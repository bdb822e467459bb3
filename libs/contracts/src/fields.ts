import { z } from 'zod';

// PostgreSQL cannot store NUL and UTF-8 has no lone surrogates: refuse both at the door instead of failing at the database.
const storable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

// A line break or another control character in a name breaks lists, mail subjects and exports further on.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const onOneLine = (text: string): boolean => !controls.test(text.trim()) && text.isWellFormed();

/** Text on one line, trimmed, with its length limits in UTF-16 units. */
export const line = (max: number) => z.string().refine(onOneLine, 'unstorable').trim().min(1).max(max);
/** As `line`, but may be empty. */
export const optionalLine = (max: number) => z.string().refine(onOneLine, 'unstorable').trim().max(max);
/** Text that may have several lines and may be empty, trimmed. */
export const optionalText = (max: number) => z.string().refine(storable, 'unstorable').trim().max(max);

/** Always in lower case, as the database writes it: ids are compared as text. */
export const Id = z.uuid().toLowerCase();
/** A day that an event, its past or its history can have; beyond lie typing errors that databases and zones trip over. */
export const PlainDate = z.iso.date().refine((date) => date >= '1900-01-01' && date < '2200-01-01', 'date');
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');
export const Instant = z.iso.datetime();
export const Version = z.number().int().min(0).max(2_000_000_000);
export const Language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof Language>;

const knownZone = (zone: string): boolean => {
  // By region and place, or UTC: bare offsets and abbreviations mean different things to runtime and database.
  if (!/^([A-Za-z_]+\/[A-Za-z_+\-/\d]+|UTC|GMT)$/.test(zone) || /^SystemV/i.test(zone)) return false;
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
