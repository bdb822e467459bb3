import { z } from 'zod';
import { Id, Instant, Version } from '../fields.js';

/** Whole days after a customer's last event, a month to ten years; null: names stay until somebody erases them. */
export const KeepNamesDays = z.number().int().min(30).max(3650).nullable();

/** What would go today, if names were kept for so many days. */
export const RetentionQuery = z.strictObject({ days: z.coerce.number().int().min(30).max(3650).optional() });
export type RetentionQuery = z.infer<typeof RetentionQuery>;

export const RetentionView = z
  .object({
    keepNamesDays: KeepNamesDays,
    /** Of the organization, which has one for all its settings. */
    version: Version,
    /** For the days that were asked about, else for those that hold; null where names stay. */
    due: z.object({ days: z.number().int(), customers: z.number().int() }).nullable(),
    /** Customers who have a name today. */
    named: z.number().int(),
  })
  .meta({ id: 'Retention' });
export type RetentionView = z.infer<typeof RetentionView>;

export const SaveRetention = z
  .strictObject({ version: Version, keepNamesDays: KeepNamesDays })
  .meta({ id: 'SaveRetention' });
export type SaveRetention = z.infer<typeof SaveRetention>;

const Move = z.object({
  at: Instant,
  from: z.string().nullable(),
  to: z.string(),
  channel: z.string(),
  note: z.string(),
  byName: z.string(),
});

/** Everything that the organization holds about one customer, to hand over. */
export const CustomerData = z
  .object({
    takenAt: Instant,
    organization: z.string(),
    /** The customer, and those who were made one with it. */
    customers: z.array(
      z.object({
        id: Id,
        name: z.string(),
        phone: z.string(),
        mail: z.string(),
        persona: z.string(),
        interests: z.string(),
        note: z.string(),
        consents: z.array(
          z.object({
            way: z.string(),
            at: Instant,
            text: z.string(),
            byName: z.string(),
            takenBackAt: Instant.nullable(),
          }),
        ),
        createdAt: Instant,
      }),
    ),
    invitations: z.array(
      z.object({
        event: z.string(),
        date: z.string().nullable(),
        state: z.string(),
        partySize: z.number().int(),
        children: z.number().int(),
        seatGroup: z.string(),
        source: z.string(),
        ownerName: z.string(),
        removedAt: Instant.nullable(),
        moves: z.array(Move),
        claims: z.array(z.object({ name: z.string(), credit: z.number().nullable(), madeAt: Instant })),
        registration: z
          .object({ name: z.string(), answer: z.string(), consent: z.string(), madeAt: Instant })
          .nullable(),
        reminders: z.array(z.object({ kind: z.string(), channel: z.string(), state: z.string(), madeAt: Instant })),
      }),
    ),
    redemptions: z.array(
      z.object({ event: z.string(), offerId: Id, redeemedAt: Instant, takenBackAt: Instant.nullable() }),
    ),
  })
  .meta({ id: 'CustomerData' });
export type CustomerData = z.infer<typeof CustomerData>;
