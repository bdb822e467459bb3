import { contactChannels, type InvitationState, invitationStates } from '@backcast/invitations/invitation-states';
import { z } from 'zod';
import { countWays } from '../events/count-ways.js';
import { Id, Instant, line, LocalTime, optionalLine, optionalText, PlainDate, Version } from '../fields.js';

export const State = z.enum(invitationStates);
export const Channel = z.enum(contactChannels);

/** People who come for one invitation, the customer included. */
export const PartySize = z.number().int().min(1).max(999);

/**
 * An invitation with its customer, as far as the reader may see it: who may not see phones gets none, and of customers of
 * others a salesperson gets nothing at all.
 */
export const Invitee = z
  .object({
    id: Id,
    customerId: Id,
    name: z.string(),
    /** E.164; null where the reader may not see it, '' where none is known. */
    phone: z.string().nullable(),
    mail: z.string().nullable(),
    persona: z.string(),
    interests: z.string(),
    note: z.string(),
    ownerId: Id,
    sessionId: Id.nullable(),
    state: State,
    stateSince: Instant,
    partySize: PartySize,
    children: z.number().int(),
    seatGroup: z.string(),
    source: z.enum(['hand', 'list', 'chain', 'link', 'door', 'other']),
    arrivesAt: LocalTime.nullable(),
    unanswered: z.number().int(),
    calledAt: Instant.nullable(),
    /** Claims of others that wait for a decision. */
    hasOpenClaim: z.boolean(),
    version: Version,
  })
  .meta({ id: 'Invitee' });
export type Invitee = z.infer<typeof Invitee>;

export const InviteeFilter = z.strictObject({
  state: z.string().max(200).optional(),
  ownerId: Id.optional(),
  persona: z.string().max(60).optional(),
  /** Part of the name, its pinyin or initials, or of the phone. */
  q: z.string().max(60).optional(),
  /** Those with an open claim, or that may be another one too. */
  only: z.enum(['claims', 'duplicates']).optional(),
  sort: z.enum(['name', 'lately', 'longest']).default('lately'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type InviteeFilter = z.infer<typeof InviteeFilter>;

/** Everybody whom the filter leaves, for a table to take along; that it was taken is recorded. */
export const ExportInvitees = InviteeFilter.omit({ offset: true, limit: true }).meta({ id: 'ExportInvitees' });
export type ExportInvitees = z.infer<typeof ExportInvitees>;
export const mostExported = 20_000;

export const InviteeExport = z
  .object({
    invitees: z.array(Invitee),
    /** Names of those who have customers, or a part of their credit. */
    owners: z.array(z.object({ id: Id, name: z.string() })),
    /** Of customers whose credit is split, the largest part first. */
    credits: z.array(z.object({ invitationId: Id, personId: Id, percent: z.number().int() })),
  })
  .meta({ id: 'InviteeExport' });
export type InviteeExport = z.infer<typeof InviteeExport>;

const StateCounts = z.record(State, z.number().int()) satisfies z.ZodType<Record<InvitationState, number>>;

export const InviteeRule = z
  .object({
    /** What the organizer chose; null: names as soon as a list was taken in, numbers until then. */
    countBy: z.enum(countWays).nullable(),
    /** What holds now. */
    countsBy: z.enum(countWays),
    protectionDays: z.number().int(),
    version: Version,
  })
  .meta({ id: 'InviteeRule' });
export type InviteeRule = z.infer<typeof InviteeRule>;

export const SaveInviteeRule = z
  .strictObject({
    version: Version,
    countBy: z.enum(countWays).nullable(),
    protectionDays: z.number().int().min(0).max(3650),
  })
  .meta({ id: 'SaveInviteeRule' });
export type SaveInviteeRule = z.infer<typeof SaveInviteeRule>;

/** One page of invitees, and the counts of all that the filter leaves but for its state. */
export const InviteeList = z
  .object({
    total: z.number().int(),
    invitees: z.array(Invitee),
    states: StateCounts,
    /** Everybody who has customers here, with how many; salespeople see these counts of others, never their names. */
    owners: z.array(z.object({ id: Id, name: z.string(), count: z.number().int(), coming: z.number().int() })),
    personas: z.array(z.string()),
    people: z.number().int(),
    openClaims: z.number().int(),
    rule: InviteeRule,
    /** What the reports say beside what the names say, by stage; for the difference. */
    reported: z.object({ confirmed: z.number().int(), arrived: z.number().int() }),
    named: z.object({ confirmed: z.number().int(), arrived: z.number().int() }),
    mayEditAll: z.boolean(),
  })
  .meta({ id: 'InviteeList' });
export type InviteeList = z.infer<typeof InviteeList>;

/** How many customers and people said yes, by what is said of who they are; nobody's name. */
export const ComingPeople = z
  .object({
    personas: z.array(z.object({ persona: z.string(), customers: z.number().int(), people: z.number().int() })),
  })
  .meta({ id: 'ComingPeople' });
export type ComingPeople = z.infer<typeof ComingPeople>;

export const InviteeMove = z.object({
  id: Id,
  from: State.nullable(),
  to: State,
  at: Instant,
  channel: Channel,
  note: z.string(),
  /** Empty: the product, or the customer through a link. */
  byName: z.string(),
  isUndone: z.boolean(),
});
export type InviteeMove = z.infer<typeof InviteeMove>;

export const InviteeClaim = z.object({
  personId: Id,
  name: z.string(),
  firstContactAt: Instant.nullable(),
  madeAt: Instant,
  credit: z.number().int().nullable(),
  decidedAt: Instant.nullable(),
});
export type InviteeClaim = z.infer<typeof InviteeClaim>;

/** A customer that may be the same one. */
export const LikeCustomer = z.object({
  customerId: Id,
  name: z.string(),
  phone: z.string().nullable(),
  ownerName: z.string(),
  reason: z.enum(['phone', 'name', 'sound']),
});

export const consentWays = ['link', 'phone', 'paper'] as const;

export const Consent = z.object({
  id: Id,
  way: z.enum(consentWays),
  /** By hand to the day: noon where the event is. */
  at: Instant,
  /** The version of what they agreed to. */
  text: z.string(),
  /** Empty: the customer, through a link. */
  byName: z.string(),
  recordedAt: Instant,
  takenBackAt: Instant.nullable(),
  takenBackByName: z.string(),
});
export type Consent = z.infer<typeof Consent>;

export const InviteeDetail = z
  .object({
    invitee: Invitee,
    moves: z.array(InviteeMove),
    claims: z.array(InviteeClaim),
    likes: z.array(LikeCustomer),
    /** Merges into this customer that can be taken back. */
    merges: z.array(z.object({ id: Id, name: z.string(), at: Instant })),
    /** Each time that they agreed to the use of what is kept, the latest first; those taken back say so. */
    consents: z.array(Consent),
    /** The customer who brought them; the name empty and the invitation null where the reader may not see who. */
    referrer: z.object({ customerId: Id, invitationId: Id.nullable(), name: z.string() }).nullable(),
    /** Whom they brought, as far as the reader sees them, at most fifty. */
    brought: z.array(z.object({ invitationId: Id, name: z.string(), state: State })),
  })
  .meta({ id: 'InviteeDetail' });
export type InviteeDetail = z.infer<typeof InviteeDetail>;

const customerFields = {
  name: line(60),
  phone: optionalLine(40),
  mail: z.email().max(254).or(z.literal('')),
  persona: optionalLine(60),
  interests: optionalLine(200),
  note: optionalText(1000),
};
const invitationFields = {
  ownerId: Id,
  sessionId: Id.nullable(),
  partySize: PartySize,
  children: z.number().int().min(0).max(999),
  seatGroup: optionalLine(40),
};

/** `id` is made by the sender and makes sending it again harmless. */
export const AddInvitee = z
  .strictObject({ id: Id, ...customerFields, ...invitationFields, state: State, channel: Channel })
  .meta({ id: 'AddInvitee' });
export type AddInvitee = z.infer<typeof AddInvitee>;

export const AddedInvitee = z
  .object({
    verdict: z.enum(['added', 'known', 'claimed']),
    invitationId: Id,
    /** Null where the customer is with somebody else whose customers the sender may not see. */
    invitee: Invitee.nullable(),
  })
  .meta({ id: 'AddedInvitee' });
export type AddedInvitee = z.infer<typeof AddedInvitee>;

export const EditInvitee = z
  .strictObject({ version: Version, ...customerFields, ...invitationFields, arrivesAt: LocalTime.nullable() })
  .meta({ id: 'EditInvitee' });
export type EditInvitee = z.infer<typeof EditInvitee>;

/** One tap. `id` is made on the phone; `seen` is the state that it showed. */
export const MoveInvitee = z
  .strictObject({
    id: Id,
    seen: State,
    to: State,
    at: Instant,
    channel: Channel,
    note: optionalLine(200),
    /** What the second confirmation says: how many, and when they come; null leaves it. */
    partySize: PartySize.nullable(),
    arrivesAt: LocalTime.nullable(),
  })
  .meta({ id: 'MoveInvitee' });
export type MoveInvitee = z.infer<typeof MoveInvitee>;

/** Takes back the last move, under an id of its own. */
export const UndoMove = z.strictObject({ id: Id, moveId: Id }).meta({ id: 'UndoMove' });
export type UndoMove = z.infer<typeof UndoMove>;

/** A call that nobody answered. */
export const RecordNoAnswer = z.strictObject({ id: Id, at: Instant }).meta({ id: 'RecordNoAnswer' });
export type RecordNoAnswer = z.infer<typeof RecordNoAnswer>;

/** A customer agreed on the phone or on paper. `id` makes sending it again harmless; `day` where the event is. */
export const RecordConsent = z
  .strictObject({ id: Id, way: z.enum(['phone', 'paper']), day: PlainDate, text: line(60) })
  .meta({ id: 'RecordConsent' });
export type RecordConsent = z.infer<typeof RecordConsent>;

/** The customer who brought this one, null for nobody; `seen` is what the sender saw before. */
export const NameReferrer = z
  .strictObject({ seen: Id.nullable(), referredBy: Id.nullable() })
  .meta({ id: 'NameReferrer' });
export type NameReferrer = z.infer<typeof NameReferrer>;

/** Who keeps the customer, and how the credit is split; the percentages sum to 100. */
export const DecideClaim = z
  .strictObject({
    ownerId: Id,
    credits: z
      .array(z.strictObject({ personId: Id, percent: z.number().int().min(0).max(100) }))
      .min(1)
      .max(10),
  })
  .meta({ id: 'DecideClaim' });
export type DecideClaim = z.infer<typeof DecideClaim>;

export const MergeCustomers = z.strictObject({ id: Id, keptId: Id, mergedId: Id }).meta({ id: 'MergeCustomers' });
export type MergeCustomers = z.infer<typeof MergeCustomers>;
