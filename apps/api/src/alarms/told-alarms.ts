import type { AlarmEvent, AlarmGroup } from '@backcast/texts/alarm-lines';

/** An alarm as it is told: ids and numbers, and the names of its event and of the colleague whose it is. */
export type ToldAlarm = {
  id: string;
  kind: string;
  about: string;
  eventId: string;
  eventName: string;
  personName: string | null;
  because: Record<string, number | string>;
};

/** True of an alarm `a` of which somebody should still hear at $2: it waits, and nobody put it off. */
export const stillToTell = `a.over_at IS NULL AND a.acknowledged_at IS NULL
  AND (a.snoozed_until IS NULL OR a.snoozed_until <= $2)`;

/** SQL for the columns of a `ToldAlarm`, of the alarm `a`. */
export const toldColumns = `a.id, a.kind, a.subject_kind AS about, a.event_id AS "eventId", e.name AS "eventName",
  p.name AS "personName", a.because`;
export const toldTables = `alarm a JOIN event e ON e.org_id = a.org_id AND e.id = a.event_id
  LEFT JOIN person p ON p.org_id = a.org_id AND p.id = a.person_id`;

/** Many alarms in few lines: those of one kind about one person in one event are one. */
export const byEvent = (alarms: readonly ToldAlarm[], publicUrl: string): AlarmEvent[] => {
  const events = new Map<string, AlarmEvent & { byKey: Map<string, AlarmGroup> }>();
  for (const { eventId, eventName, kind, about, personName, because } of alarms) {
    const event = events.get(eventId) ?? {
      ...{ name: eventName, url: `${publicUrl}/e/${eventId}/alarms` },
      ...{ groups: [] as AlarmGroup[], byKey: new Map<string, AlarmGroup>() },
    };
    events.set(eventId, event);
    const key = `${kind} ${about} ${personName}`;
    const known = event.byKey.get(key);
    if (known) known.count += 1;
    else {
      const group = { kind, about, name: personName ?? '', count: 1, because };
      event.byKey.set(key, group);
      event.groups.push(group);
    }
  }
  return [...events.values()].map(({ name, url, groups }) => ({ name, url, groups }));
};
