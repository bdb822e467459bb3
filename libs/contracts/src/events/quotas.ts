import { countStages, type QuotasFacts } from '@backcast/planning/quotas-facts';
import { z } from 'zod';
import { Id, Instant, PlainDate, Version } from '../fields.js';
import { countWays } from './count-ways.js';
import { savingOf, sectionOf } from './section.js';

const Customers = z.number().int().min(0).max(1_000_000);

export const QuotasBody = z
  .strictObject({
    inviteFrom: PlainDate.nullable(),
    checkpoints: z.array(z.strictObject({ id: Id, date: PlainDate, percent: z.number().min(0).max(100) })).max(30),
    shares: z
      .array(
        z
          .strictObject({
            id: Id,
            personId: Id,
            weight: z.number().min(0).max(10_000),
            min: Customers.nullable(),
            cap: Customers.nullable(),
            until: PlainDate.nullable(),
          })
          .refine(({ min, cap }) => min === null || cap === null || min <= cap, {
            error: 'less_than_least',
            path: ['cap'],
          }),
      )
      .max(2000),
    agreed: z
      .array(
        z.strictObject({
          id: Id,
          personId: Id,
          sessionId: Id.nullable(),
          checkpoint: PlainDate,
          quota: Customers,
          from: PlainDate,
          acceptedOn: PlainDate.nullable(),
        }),
      )
      .max(20_000),
  })
  .meta({ id: 'QuotasFacts' }) satisfies z.ZodType<QuotasFacts>;
export const QuotasSection = sectionOf('QuotasSection', QuotasBody);
export const SaveQuotas = savingOf('SaveQuotas', QuotasBody);

/** A salesperson's yes to the own agreed quotas, as this version of the section has them. */
export const AcceptQuotas = z.strictObject({ version: Version }).meta({ id: 'AcceptQuotas' });
export type AcceptQuotas = z.infer<typeof AcceptQuotas>;

/** One tap of a salesperson. `id` is made on the phone and makes sending it again harmless. */
export const ReportCount = z
  .strictObject({
    id: Id,
    personId: Id,
    /** Null where the event has one session. */
    sessionId: Id.nullable(),
    day: PlainDate,
    stage: z.enum(countStages),
    delta: z
      .number()
      .int()
      .min(-1000)
      .max(1000)
      .refine((delta) => delta !== 0, 'zero'),
  })
  .meta({ id: 'ReportCount' });
export type ReportCount = z.infer<typeof ReportCount>;

const Counts = {
  contacted: Customers,
  invited: Customers,
  confirmed: Customers,
  secondConfirmed: Customers,
  arrived: Customers,
};

/** What one salesperson got done on one day in one session. */
export const DayCount = z
  .object({ personId: Id, sessionId: Id.nullable(), day: PlainDate, ...Counts })
  .meta({ id: 'DayCount' });
export type DayCount = z.infer<typeof DayCount>;

/** One reported step, for "just now" on the phone. */
export const CountReport = z
  .object({
    ...{ id: Id, personId: Id, sessionId: Id.nullable(), day: PlainDate, stage: z.enum(countStages) },
    ...{ delta: z.number().int(), byId: Id.nullable(), at: Instant },
  })
  .meta({ id: 'CountReport' });
export type CountReport = z.infer<typeof CountReport>;

/** Who invites, and the team they are in. */
export const Inviter = z.object({ id: Id, name: z.string(), teamId: Id.nullable(), teamName: z.string() });

/** What the organization's finished events teach about the pace and about who turns up. */
export const PastInviting = z.object({
  eventId: Id,
  confirmed: z.number().int(),
  arrived: z.number().int().nullable(),
  daily: z.array(z.object({ daysLeft: z.number().int(), confirmed: z.number().int() })),
  people: z.array(z.object({ personId: Id, confirmed: z.number().int(), arrived: z.number().int().nullable() })),
});

/** Customers whose credit is split alike, counted: a board is for everybody, names are not. */
export const SharedCustomers = z.object({
  ownerId: Id,
  credits: z.array(z.object({ personId: Id, percent: z.number().int() })),
  customers: z.number().int(),
});

/** How inviting stands, in a few numbers. */
export const InvitingStateView = z
  .object({
    inviteFrom: PlainDate,
    inviters: z.number().int(),
    /** Those with neither a personal link nor an account; null for who does not give out links. */
    unlinked: z.number().int().nullable(),
    /** Where the event is. */
    hasReportedYesterday: z.boolean(),
  })
  .meta({ id: 'InvitingState' });
export type InvitingStateView = z.infer<typeof InvitingStateView>;

/** Everything that the invite board is derived from, besides the event itself. */
export const InvitingView = z
  .object({
    today: PlainDate,
    /** By what is reported, or by what became of the customers' names: never by both. */
    countsBy: z.enum(countWays),
    inviteFrom: PlainDate,
    inviters: z.array(Inviter),
    counts: z.array(DayCount),
    /** Confirmed customers of which others have a part of the credit; none where the event counts by reports. */
    shared: z.array(SharedCustomers),
    past: z.array(PastInviting),
    /** The reader's own newest reports, newest first, at most twenty. */
    mine: z.array(CountReport),
  })
  .meta({ id: 'Inviting' });
export type InvitingView = z.infer<typeof InvitingView>;
