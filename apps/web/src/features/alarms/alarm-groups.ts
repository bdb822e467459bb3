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
