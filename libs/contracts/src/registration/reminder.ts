import { reminderKinds } from '@backcast/invitations/due-reminder';
import { smsBodyProblem, unknownSmsVariables } from '@backcast/invitations/reminders/sms-gateway';
import { withTicketLines } from '@backcast/invitations/reminders/ticket-line';
import { talkingPointProblem } from '@backcast/invitations/talking-points/judge-talking-point';
import { z } from 'zod';
import { Id, line, optionalText, Version } from '../fields.js';

export const reminderChannels = ['sms', 'mail', 'hand'] as const;
export const reminderStates = ['waiting', 'sending', 'sent', 'unsure', 'failed', 'dropped'] as const;
/** Why a reminder was not sent: the gateway's or mail server's answer, or what kept it from being asked. */
export const reminderProblems = [
  '',
  'refused',
  'busy',
  'no-answer',
  'unreachable',
  'address',
  'mail',
  'interrupted',
] as const;

/** A reminder that a person has to send, because nothing else can or because it did not get there. */
export const ReminderToTell = z.object({
  id: Id,
  invitationId: Id,
  /** Whose customer it is. */
  personId: Id,
  name: z.string(),
  kind: z.enum(reminderKinds),
  channel: z.enum(reminderChannels),
  state: z.enum(reminderStates),
  problem: z.enum(reminderProblems),
  /** What to copy into a chat, in the organization's language. */
  text: z.string(),
});
export type ReminderToTell = z.infer<typeof ReminderToTell>;

/** The reminders of an event, before it begins: all for whoever leads it, those of the own customers for a salesperson. */
export const ReminderBoard = z
  .object({
    /** The 200 that were due first. */
    toTell: z.array(ReminderToTell),
    /** The latest reminder of each customer, by what became of it. */
    counts: z.object({
      sms: z.number().int(),
      mail: z.number().int(),
      byHand: z.number().int(),
      underWay: z.number().int(),
      toTell: z.number().int(),
    }),
    hasGateway: z.boolean(),
    hasMail: z.boolean(),
  })
  .meta({ id: 'ReminderBoard' });
export type ReminderBoard = z.infer<typeof ReminderBoard>;

const headerName = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/);
const known = (text: string): boolean => unknownSmsVariables(text).length === 0;
const optionalWord = (max: number) => z.string().trim().max(max);

/** How the organization's messages leave; what is secret is never part of it. */
export const SmsGatewayView = z
  .object({
    version: Version,
    isOn: z.boolean(),
    method: z.enum(['POST', 'PUT', 'GET']),
    url: z.string(),
    contentType: z.enum(['json', 'form']),
    headers: z.array(z.object({ name: z.string() })),
    hasSecret: z.boolean(),
    body: z.string(),
    successAt: z.string(),
    successIs: z.string(),
    perMinute: z.number().int(),
    /** '' for the text that ships, which `shippedText` is. */
    reminderText: z.string(),
    shippedText: z.string(),
    hasMail: z.boolean(),
  })
  .meta({ id: 'SmsGateway' });
export type SmsGatewayView = z.infer<typeof SmsGatewayView>;

const gatewayFields = z.strictObject({
  version: Version,
  isOn: z.boolean(),
  method: z.enum(['POST', 'PUT', 'GET']),
  url: optionalWord(1000).refine(known, 'unknown_variable'),
  contentType: z.enum(['json', 'form']),
  /** A value of null keeps what is stored under that name. */
  headers: z
    .array(
      z.strictObject({
        name: headerName,
        value: optionalWord(500).refine(known, 'unknown_variable').nullable(),
      }),
    )
    .max(10),
  /** Null keeps what is stored. */
  secret: z.string().max(500).nullable(),
  body: optionalText(4000),
  successAt: optionalWord(100),
  successIs: optionalWord(100),
  perMinute: z.number().int().min(1).max(6000),
  reminderText: optionalText(500).refine(
    (text) => talkingPointProblem(withTicketLines(text, 'x')) === null,
    'unknown_variable',
  ),
});
export const SaveSmsGateway = gatewayFields
  .refine(({ isOn, url }) => !isOn || url !== '', { path: ['url'], error: 'invalid_type' })
  .refine(({ method, body, contentType }) => method === 'GET' || smsBodyProblem(body, contentType) !== 'no_json', {
    ...{ path: ['body'], error: 'no_json' },
  })
  .refine(({ body }) => known(body), { path: ['body'], error: 'unknown_variable' })
  .meta({ id: 'SaveSmsGateway' });
export type SaveSmsGateway = z.infer<typeof SaveSmsGateway>;

/** Sends one message to a number, as it is stored. */
export const TrySmsGateway = z.strictObject({ phone: line(40) }).meta({ id: 'TrySmsGateway' });
export type TrySmsGateway = z.infer<typeof TrySmsGateway>;
export const TriedSmsGateway = z
  .object({
    verdict: z.enum(['taken', 'later', 'refused', 'unreachable', 'address']),
    status: z.number().int().nullable(),
    /** The beginning of the answer, without the secret. */
    answer: z.string(),
  })
  .meta({ id: 'TriedSmsGateway' });
export type TriedSmsGateway = z.infer<typeof TriedSmsGateway>;
