import { alarmKinds, alarmNumbers, type AlarmKind } from '@backcast/invitations/alarms/alarm-rule';
import { z } from 'zod';
import { LocalTime, Version } from '../fields.js';
import { SectionWriter } from '../events/section-writer.js';

/** The numbers of one kind, each within its bounds. */
const numbersOf = (kind: AlarmKind) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(alarmNumbers[kind]).map(([name, { min, max }]: [string, { min: number; max: number }]) => [
        name,
        z.number().int().min(min).max(max),
      ]),
    ),
  );

const Numbers = z.record(z.string(), z.number().int());

/** What an organization is told about: a kind with its numbers; version 0 is the rule as it ships. */
export const AlarmRuleView = z
  .object({
    kind: z.enum(alarmKinds),
    version: Version,
    isOn: z.boolean(),
    numbers: Numbers,
    writer: SectionWriter.nullable(),
  })
  .meta({ id: 'AlarmRule' });
export type AlarmRuleView = z.infer<typeof AlarmRuleView>;

/** Quiet hours in the organization's zone, none where both are the same; and how long mails of one person gather. */
export const AlarmHours = z
  .object({ version: Version, quietFrom: LocalTime, quietUntil: LocalTime, gatherMinutes: z.number().int() })
  .meta({ id: 'AlarmHours' });
export type AlarmHours = z.infer<typeof AlarmHours>;

export const AlarmSettings = z
  .object({ rules: z.array(AlarmRuleView), hours: AlarmHours, zone: z.string() })
  .meta({ id: 'AlarmSettings' });
export type AlarmSettings = z.infer<typeof AlarmSettings>;

export const AlarmKindParam = z.enum(alarmKinds);

/** Which numbers a kind has depends on the kind in the address. */
export const SaveAlarmRule = z
  .strictObject({ version: Version, isOn: z.boolean(), numbers: Numbers })
  .meta({ id: 'SaveAlarmRule' });
export type SaveAlarmRule = z.infer<typeof SaveAlarmRule>;

/** What is wrong with the numbers of a kind; nothing where they fit. */
export const problemsOfNumbers = (kind: AlarmKind, numbers: Record<string, number>) => {
  const parsed = numbersOf(kind).safeParse(numbers);
  return parsed.success ? [] : parsed.error.issues;
};

export const SaveAlarmHours = z
  .strictObject({
    version: Version,
    quietFrom: LocalTime,
    quietUntil: LocalTime,
    gatherMinutes: z.number().int().min(0).max(720),
  })
  .meta({ id: 'SaveAlarmHours' });
export type SaveAlarmHours = z.infer<typeof SaveAlarmHours>;
