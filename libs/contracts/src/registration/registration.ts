import { z } from 'zod';
import { Id, Instant, line, LocalTime, optionalText, PlainDate, Token, Version } from '../fields.js';
import { consentVersion } from './consent-version.js';

/** People that one customer may bring along by link, themselves included; more is arranged by phone. */
export const mostPartySize = 10;

const PartySize = z.number().int().min(1).max(mostPartySize);

const When = z.object({
  date: PlainDate.nullable(),
  startTime: LocalTime.nullable(),
  endTime: LocalTime.nullable(),
  name: z.string(),
  room: z.string(),
});

/** Asks what a registration link is for. */
export const LookAtRegistration = z.strictObject({ code: Token }).meta({ id: 'LookAtRegistration' });
export type LookAtRegistration = z.infer<typeof LookAtRegistration>;

/** What whoever has the link may know; nothing about others, no counts. */
export const RegistrationView = z
  .object({
    isOpen: z.boolean(),
    organizationName: z.string(),
    eventName: z.string(),
    inviterName: z.string(),
    zone: z.string(),
    place: z.string(),
    why: z.string(),
    /** What the event asks besides; empty: nothing. */
    question: z.string(),
    sessions: z.array(When.extend({ id: Id, isFull: z.boolean() })),
    consent: z.string(),
    /** Says when the form was opened; it goes back with the registration. */
    stamp: z.string(),
  })
  .meta({ id: 'RegistrationView' });
export type RegistrationView = z.infer<typeof RegistrationView>;

/** Registers. `key` is made up once by the page, so that what is sent again registers once. */
export const Register = z
  .strictObject({
    code: Token,
    key: Id,
    stamp: Token,
    /** Null where the event has one session. */
    sessionId: Id.nullable(),
    name: line(40),
    phone: line(40),
    partySize: PartySize,
    answer: optionalText(300),
    consent: z.literal(consentVersion),
    /** Hidden from people; whatever fills it in is no person. */
    website: z.string().max(200),
  })
  .meta({ id: 'Register' });
export type Register = z.infer<typeof Register>;

export const Registered = z
  .object({
    /** `known`: this number is registered; whoever typed it gets no ticket, because it may be somebody else's number. */
    state: z.enum(['placed', 'waiting', 'known']),
    ticket: z.string().nullable(),
  })
  .meta({ id: 'Registered' });
export type Registered = z.infer<typeof Registered>;

export const TicketCode = z.strictObject({ ticket: Token }).meta({ id: 'TicketCode' });
export type TicketCode = z.infer<typeof TicketCode>;
export const ChangeTicketParty = z
  .strictObject({ ticket: Token, partySize: PartySize })
  .meta({ id: 'ChangeTicketParty' });
export type ChangeTicketParty = z.infer<typeof ChangeTicketParty>;

export const ticketStates = ['placed', 'waiting', 'cancelled'] as const;
export type TicketState = (typeof ticketStates)[number];

export const TicketView = z
  .object({
    state: z.enum(ticketStates),
    /** Until the event is over. */
    mayChange: z.boolean(),
    name: z.string(),
    partySize: z.number().int(),
    organizationName: z.string(),
    eventName: z.string(),
    inviterName: z.string(),
    zone: z.string(),
    place: z.string(),
    session: When,
    /** Of the page on which to register, and of the calendar file. */
    registrationCode: z.string(),
  })
  .meta({ id: 'TicketView' });
export type TicketView = z.infer<typeof TicketView>;

/** What the organizers say on the page, and how many people it takes. */
export const RegistrationPage = z.object({
  version: Version,
  isOpen: z.boolean(),
  why: z.string(),
  question: z.string(),
  places: z.number().int().nullable(),
});
export type RegistrationPage = z.infer<typeof RegistrationPage>;

export const SaveRegistrationPage = z
  .strictObject({
    version: Version,
    isOpen: z.boolean(),
    why: optionalText(600),
    question: optionalText(100),
    places: z.number().int().min(1).max(1_000_000).nullable(),
  })
  .meta({ id: 'SaveRegistrationPage' });
export type SaveRegistrationPage = z.infer<typeof SaveRegistrationPage>;

export const RegistrationRow = z.object({
  id: Id,
  invitationId: Id,
  personId: Id,
  /** Null where the event has one session. */
  sessionId: Id.nullable(),
  state: z.enum(ticketStates),
  name: z.string(),
  partySize: z.number().int(),
  answer: z.string(),
  madeAt: Instant,
});
export type RegistrationRow = z.infer<typeof RegistrationRow>;

/** Links and registrations of an event: all for whoever leads it, their own for a salesperson. */
export const RegistrationBoard = z
  .object({
    page: RegistrationPage,
    links: z.array(z.object({ personId: Id, url: z.string() })),
    /** In the order in which they came, which is that of the waiting list; the newest 500. */
    registrations: z.array(RegistrationRow),
    /** With which a door tells a ticket of ours without a network: Ed25519, base64url. */
    publicKey: z.string().nullable(),
    othersCanReach: z.boolean(),
  })
  .meta({ id: 'RegistrationBoard' });
export type RegistrationBoard = z.infer<typeof RegistrationBoard>;

export const MadeRegistrationLink = z.object({ personId: Id, url: z.string() }).meta({ id: 'MadeRegistrationLink' });
export type MadeRegistrationLink = z.infer<typeof MadeRegistrationLink>;
export const MadeTicket = z.object({ url: z.string() }).meta({ id: 'MadeTicket' });
export type MadeTicket = z.infer<typeof MadeTicket>;
