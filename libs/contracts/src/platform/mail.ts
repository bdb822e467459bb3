import { z } from 'zod';
import { Id, Instant } from '../fields.js';

export const mailStates = ['waiting', 'kept', 'sent', 'failed'] as const;
/** A mail as the outbox page shows it: `kept` means that no SMTP server is configured and nobody got it. */
export const MailView = z
  .object({
    id: Id,
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    state: z.enum(mailStates),
    attempts: z.number().int(),
    problem: z.string(),
    createdAt: Instant,
    sentAt: Instant.nullable(),
  })
  .meta({ id: 'Mail' });
export type MailView = z.infer<typeof MailView>;
export const MailList = z
  .object({ mails: z.array(MailView), smtp: z.boolean(), next: z.string().nullable() })
  .meta({ id: 'MailList' });
export type MailList = z.infer<typeof MailList>;
export const MailFilter = z.strictObject({
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  state: z.enum(mailStates).optional(),
});
export type MailFilter = z.infer<typeof MailFilter>;
