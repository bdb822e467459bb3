import { alarmKinds } from '@backcast/invitations/alarms/alarm-rule';
import { z } from 'zod';
import { Id, Instant } from '../fields.js';

/**
 * `open` waits for somebody; `over` means that its cause is gone by itself: the customer moved, the guest said yes.
 */
export const alarmStates = ['open', 'snoozed', 'acknowledged', 'over'] as const;
export type AlarmState = (typeof alarmStates)[number];

export const AlarmView = z
  .object({
    id: Id,
    kind: z.enum(alarmKinds),
    state: z.enum(alarmStates),
    subject: z.object({ kind: z.enum(['event', 'person', 'invitee', 'guest']), id: Id.nullable(), name: z.string() }),
    /** Whose it is. */
    person: z.object({ id: Id, name: z.string() }).nullable(),
    /** The numbers that it was found from, for its sentence. */
    because: z.record(z.string(), z.union([z.number(), z.string()])),
    raisedAt: Instant,
    /** Who was told, and when by mail; null while that waits, or where no mail reaches them. */
    told: z.array(z.object({ personId: Id, name: z.string(), mailedAt: Instant.nullable() })),
    snoozedUntil: Instant.nullable(),
    handledBy: z.string().nullable(),
    handledAt: Instant.nullable(),
    /** Whether the reader may acknowledge and snooze it. */
    isMine: z.boolean(),
  })
  .meta({ id: 'Alarm' });
export type AlarmView = z.infer<typeof AlarmView>;

/** The newest of an event, those that wait first; `more` where there are older ones that are not in the list. */
export const AlarmList = z.object({ alarms: z.array(AlarmView), more: z.boolean() }).meta({ id: 'AlarmList' });
export type AlarmList = z.infer<typeof AlarmList>;

/** How many alarms wait for the reader, event by event. */
export const OpenAlarms = z
  .object({ events: z.array(z.object({ eventId: Id, name: z.string(), open: z.number().int() })) })
  .meta({ id: 'OpenAlarms' });
export type OpenAlarms = z.infer<typeof OpenAlarms>;

/** Several at once, as a list shows them together; `reopen` takes back an acknowledgement or a snooze. */
export const HandleAlarms = z
  .strictObject({
    ids: z.array(Id).min(1).max(500),
    deed: z.discriminatedUnion('do', [
      z.strictObject({ do: z.literal('acknowledge') }),
      z.strictObject({ do: z.literal('snooze'), until: Instant }),
      z.strictObject({ do: z.literal('reopen') }),
    ]),
  })
  .meta({ id: 'HandleAlarms' });
export type HandleAlarms = z.infer<typeof HandleAlarms>;
