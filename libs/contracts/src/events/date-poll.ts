import { pollChoices } from '@backcast/planning/rank-dates-shape';
import { mostPollSlots } from '@backcast/planning/timing-facts';
import { z } from 'zod';
import { Id, Instant, LocalTime, optionalLine, PlainDate, Token } from '../fields.js';

export const PollSlot = z.strictObject({ id: Id, date: PlainDate, startTime: LocalTime });
export type PollSlot = z.infer<typeof PollSlot>;

const slotOf = ({ date, startTime }: PollSlot): string => `${date} ${startTime}`;
const noSlotTwice = (slots: PollSlot[]): boolean =>
  new Set(slots.map(slotOf)).size === slots.length && new Set(slots.map(({ id }) => id)).size === slots.length;

const Choices = z.array(z.strictObject({ slotId: Id, choice: z.enum(pollChoices) })).max(mostPollSlots);

/** A link of a poll: open for everybody, or made for one guest of the plan. Its secret is shown once, when it is made. */
export const PollLinkView = z.object({
  id: Id,
  guestId: Id.nullable(),
  madeAt: Instant,
  revokedAt: Instant.nullable(),
});
export type PollLinkView = z.infer<typeof PollLinkView>;

export const PollAnswerView = z.object({
  id: Id,
  linkId: Id,
  guestId: Id.nullable(),
  /** As typed on the public page; empty for a guest's own link, and for readers who may not see contacts. */
  name: z.string(),
  answeredAt: Instant,
  choices: Choices,
});
export type PollAnswerView = z.infer<typeof PollAnswerView>;

/** A date poll of an event as its planners see it: what was asked, by which links, and who answered what. */
export const DatePollView = z
  .object({
    id: Id,
    slots: z.array(PollSlot),
    madeAt: Instant,
    closedAt: Instant.nullable(),
    links: z.array(PollLinkView),
    /** Newest first. */
    answers: z.array(PollAnswerView),
  })
  .meta({ id: 'DatePoll' });
export type DatePollView = z.infer<typeof DatePollView>;
/** Newest first. */
export const DatePollList = z.object({ polls: z.array(DatePollView) }).meta({ id: 'DatePollList' });
export type DatePollList = z.infer<typeof DatePollList>;

/** A new poll under the sender's own id: an open link, and one for each of these guests of the plan. */
export const MakeDatePoll = z
  .strictObject({
    id: Id,
    slots: z.array(PollSlot).min(1).max(mostPollSlots).refine(noSlotTwice, 'id_twice'),
    guestIds: z.array(Id).max(60),
  })
  .meta({ id: 'MakeDatePoll' });
export type MakeDatePoll = z.infer<typeof MakeDatePoll>;

/** Makes the link for a guest, or the open one, anew: what it was before stops working, its answers stay. */
export const MakePollLink = z.strictObject({ guestId: Id.nullable() }).meta({ id: 'MakePollLink' });
export type MakePollLink = z.infer<typeof MakePollLink>;

/** The links themselves, shown once to whoever made them. */
export const MadePollLinks = z
  .object({
    links: z.array(z.object({ linkId: Id, guestId: Id.nullable(), url: z.string() })),
    othersCanReach: z.boolean(),
  })
  .meta({ id: 'MadePollLinks' });
export type MadePollLinks = z.infer<typeof MadePollLinks>;

/** Asks what a link is for and what this device answered already. Asking never uses a link up. */
export const LookAtDatePoll = z.strictObject({ token: Token, device: Token.nullable() }).meta({ id: 'LookAtDatePoll' });
export type LookAtDatePoll = z.infer<typeof LookAtDatePoll>;

export const PublicDatePoll = z
  .object({
    /** `closed`: answers are not taken any more, but what was answered can still be seen. */
    state: z.enum(['open', 'closed']),
    organizationName: z.string(),
    eventName: z.string(),
    zone: z.string(),
    lengthMinutes: z.number().int(),
    slots: z.array(PollSlot),
    /** The link was made for one guest: then no name is asked for. */
    isForGuest: z.boolean(),
    mine: z.object({ name: z.string(), choices: Choices }).nullable(),
  })
  .meta({ id: 'PublicDatePoll' });
export type PublicDatePoll = z.infer<typeof PublicDatePoll>;

/** Answers, or changes the answer of the same device. `device` is a secret that the browser made and keeps. */
export const AnswerDatePoll = z
  .strictObject({ token: Token, device: Token, name: optionalLine(40), choices: Choices.min(1) })
  .meta({ id: 'AnswerDatePoll' });
export type AnswerDatePoll = z.infer<typeof AnswerDatePoll>;
