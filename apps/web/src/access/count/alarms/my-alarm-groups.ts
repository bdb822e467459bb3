import type { AlarmView } from '@backcast/contracts/alarms/alarm';
import type { ShownCustomer } from '../customers/customer-steps.js';

/** What is dealt with in one tap: one of the own customers, or what else of one kind concerns one colleague. */
export type MyAlarm = { key: string; alarms: [AlarmView, ...AlarmView[]]; customer: ShownCustomer | null };

/**
 * The alarms that wait for this person. A customer is there once, however many rules found them, and not at all once they
 * moved: the next look of the product will find that, too.
 */
export function myAlarmGroups(
  alarms: readonly AlarmView[],
  personId: string,
  customers: readonly ShownCustomer[],
): MyAlarm[] {
  const groups = new Map<string, MyAlarm>();
  for (const alarm of alarms) {
    const { kind, state, subject, person, because, told } = alarm;
    const isOwn = person?.id === personId || told.some((reader) => reader.personId === personId);
    if (state !== 'open' || !alarm.isMine || !isOwn) continue;
    const customer = subject.kind === 'invitee' ? (customers.find(({ id }) => id === subject.id) ?? null) : null;
    if (customer && customer.state !== because['state']) continue;
    const day = kind === 'few-contacts' ? because['day'] : '';
    const key = customer ? customer.id : `${kind} ${subject.kind} ${person?.id ?? ''} ${day}`;
    const known = groups.get(key);
    if (known) known.alarms.push(alarm);
    else groups.set(key, { key, alarms: [alarm], customer });
  }
  // Those who wait longest on top, below what is about the person.
  const since = ({ customer, alarms: [first] }: MyAlarm): string => (customer ? String(first.because['since']) : '');
  return [...groups.values()].toSorted((a, b) => since(a).localeCompare(since(b)));
}
