import type { AlarmView } from '@backcast/contracts/alarms/alarm';

/** Alarms of one kind about one person, which are one line and are dealt with together. */
export type AlarmGroup = { key: string; alarms: [AlarmView, ...AlarmView[]] };

/** In the order in which they are listed; a kind that is about different things (customers, guests) is two. */
export const groupAlarms = (alarms: readonly AlarmView[]): AlarmGroup[] => {
  const groups = new Map<string, AlarmGroup>();
  for (const alarm of alarms) {
    const day = alarm.kind === 'few-contacts' ? alarm.because['day'] : '';
    const key = `${alarm.kind} ${alarm.subject.kind} ${alarm.person?.id ?? ''} ${day}`;
    const known = groups.get(key);
    if (known) known.alarms.push(alarm);
    else groups.set(key, { key, alarms: [alarm] });
  }
  return [...groups.values()];
};

/** Three hours from now, nine tomorrow, or nine in three days, on this device's clock. */
export const laterTimes = (now: Date): Record<'hours' | 'tomorrow' | 'days', Date> => {
  const atNine = (days: number): Date => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9);
  return { hours: new Date(now.getTime() + 3 * 3_600_000), tomorrow: atNine(1), days: atNine(3) };
};
