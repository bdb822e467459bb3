import { alarmKinds } from '@backcast/invitations/alarms/alarm-rule';
import { z } from 'zod';
import { Id, Instant, Language, line, optionalLine, Version } from '../fields.js';

/** Robots of three chat tools by their documented webhooks, and a webhook of one's own. */
export const channelKinds = ['wecom', 'dingtalk', 'feishu', 'webhook'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Addresses and secrets never leave the server again: what is shown of an address is its host and its end. */
export const ChannelView = z
  .object({
    id: Id,
    version: Version,
    kind: z.enum(channelKinds),
    name: z.string(),
    isOn: z.boolean(),
    alarmKinds: z.array(z.enum(alarmKinds)),
    language: Language,
    address: z.string(),
    hasSecret: z.boolean(),
    /** As many messages a minute at most. */
    perMinute: z.number().int(),
    waiting: z.number().int(),
  })
  .meta({ id: 'Channel' });
export type ChannelView = z.infer<typeof ChannelView>;
export const ChannelList = z.object({ channels: z.array(ChannelView) }).meta({ id: 'ChannelList' });
export type ChannelList = z.infer<typeof ChannelList>;

const Url = line(1000);
const Secret = optionalLine(200);

export const AddChannel = z
  .strictObject({
    id: Id,
    kind: z.enum(channelKinds),
    name: line(60),
    alarmKinds: z.array(z.enum(alarmKinds)).max(alarmKinds.length),
    language: Language,
    url: Url,
    /** Of a webhook it is made by the server. */
    secret: Secret,
  })
  .meta({ id: 'AddChannel' });
export type AddChannel = z.infer<typeof AddChannel>;

/** The secret of a new webhook, shown this once; null for robots, whose secret comes from their chat tool. */
export const AddedChannel = z
  .object({ channel: ChannelView, secret: z.string().nullable() })
  .meta({ id: 'AddedChannel' });
export type AddedChannel = z.infer<typeof AddedChannel>;

/** Address and secret stay as they are where they are null. */
export const SaveChannel = z
  .strictObject({
    version: Version,
    name: line(60),
    isOn: z.boolean(),
    alarmKinds: z.array(z.enum(alarmKinds)).max(alarmKinds.length),
    language: Language,
    url: Url.nullable(),
    secret: Secret.nullable(),
  })
  .meta({ id: 'SaveChannel' });
export type SaveChannel = z.infer<typeof SaveChannel>;

export const channelMessageStates = ['waiting', 'sent', 'failed'] as const;
/** Why a message did not get through, as a word; `answered` is what the other side said, with its code. */
export const channelProblems = [
  'address',
  'insecure',
  'private',
  'redirected',
  'timeout',
  'unreachable',
  'too-fast',
  'refused',
  'answered',
] as const;

export const ChannelMessage = z
  .object({
    id: Id,
    channelId: Id,
    channelName: z.string(),
    about: z.enum(['alarms', 'test']),
    alarms: z.number().int(),
    state: z.enum(channelMessageStates),
    attempts: z.number().int(),
    problem: z.enum(channelProblems).nullable(),
    /** The status or code that was answered, for whoever looks it up. */
    answer: z.string(),
    madeAt: Instant,
    nextAt: Instant.nullable(),
    sentAt: Instant.nullable(),
  })
  .meta({ id: 'ChannelMessage' });
export type ChannelMessage = z.infer<typeof ChannelMessage>;
export const ChannelMessages = z
  .object({ messages: z.array(ChannelMessage), next: z.string().nullable() })
  .meta({ id: 'ChannelMessages' });
export type ChannelMessages = z.infer<typeof ChannelMessages>;
export const ChannelMessageFilter = z.strictObject({
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});
export type ChannelMessageFilter = z.infer<typeof ChannelMessageFilter>;
