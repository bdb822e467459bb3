import { addDays, type PlainDate, weekdayOf } from '@backcast/calendar/plain-date';
import { dayNumberOf } from '@backcast/calendar/work-day-index';
import type { InvitationState } from '../invitation-states.js';
import type { AlarmKind, AlarmRules } from './alarm-rule.js';

/** Somebody who invites: customers contacted today, and confirmations against the plan at the end of yesterday. */
export type AlarmInviter = {
  id: string;
  contactedToday: number;
  confirmed: number;
  /** What was agreed in all; null where nothing was. */
  quota: number | null;
  /** What should have been confirmed by the end of yesterday; null without a quota. */
  planned: number | null;
  /** The next checkpoint, or the last one when all are over. */
  checkpoint: PlainDate | null;
};

/** Everything that alarms of one event are found from. Instants are milliseconds since 1970, customers whole. */
export type AlarmFacts = {
  now: number;
  /** Day and hour in the event's zone. */
  today: PlainDate;
  hour: number;
  isWorkingDay: boolean;
  eventDate: PlainDate | null;
  inviteFrom: PlainDate;
  /** When inviting begins: nobody waits longer than that. */
  inviteFromAt: number;
  inviters: readonly AlarmInviter[];
  together: Omit<AlarmInviter, 'id' | 'contactedToday'>;
  /** Customers by name whose next step is ours. */
  invitees: readonly { id: string; ownerId: string; state: InvitationState; stateSince: number }[];
  guests: readonly { id: string; ownerId: string | null; isKey: boolean; isOpen: boolean; movedOn: PlainDate | null }[];
  /** From how many days before the event its guest list wants to be told. */
  guestAlarmDays: number;
};

/** Who hears of it first: the salesperson or owner, their lead, or those who organize the event. */
export type AlarmReader = 'owner' | 'lead' | 'organizers';

/**
 * One thing that somebody should do something about. `cause` is the same for as long as it is the same trouble and
 * another for the next one, so that each is told once; `because` are the numbers it was found from.
 */
export type Alarm = {
  kind: AlarmKind;
  cause: string;
  subject: { kind: 'event' | 'person' | 'invitee' | 'guest'; id: string | null };
  /** Whose it is. */
  personId: string | null;
  tells: readonly AlarmReader[];
  because: Readonly<Record<string, number | string>>;
};

const hour = 3_600_000;

/** States in which a customer waits for our next step; who said yes or no, or came, waits for nothing. */
export const waitingStates: readonly InvitationState[] = ['new', 'contacted', 'invited', 'interested', 'toReconfirm'];

/**
 * The alarms of one event at this moment, in the order of the rules. Without a date or after it there are none: an alarm
 * calls for something that can still be done. The same facts give the same causes, however often they are asked.
 * @throws CalendarRangeError for a day that does not exist
 */
export function findAlarms(rules: AlarmRules, facts: AlarmFacts): Alarm[] {
  if (facts.eventDate === null || facts.today > facts.eventDate) return [];
  const isInviting = facts.today >= facts.inviteFrom && facts.today < facts.eventDate;
  return [
    ...(isInviting ? [...fewContacts(rules, facts), ...unmoved(rules, facts), ...stuck(rules, facts)] : []),
    ...unmovedGuests(rules, facts),
    ...(isInviting ? behindPace(rules, facts) : []),
    ...unconfirmedGuests(rules, facts, facts.eventDate),
  ];
}

// Who already has what was agreed may rest.
function fewContacts({ 'few-contacts': rule }: AlarmRules, facts: AlarmFacts): Alarm[] {
  if (!rule || !facts.isWorkingDay || facts.hour < rule.hour) return [];
  return facts.inviters
    .filter(({ contactedToday, confirmed, quota }) => contactedToday < rule.least && (quota ?? Infinity) > confirmed)
    .map(({ id, contactedToday }) => ({
      ...{ kind: 'few-contacts', cause: `few-contacts ${id} ${facts.today}`, personId: id, tells: ['lead'] },
      subject: { kind: 'person', id },
      because: { contacted: contactedToday, least: rule.least, hour: rule.hour, day: facts.today },
    }));
}

function unmoved({ unmoved: rule }: AlarmRules, facts: AlarmFacts): Alarm[] {
  return rule ? waitingSince(facts, rule.hours * hour, 'unmoved', ['owner'], { hours: rule.hours }) : [];
}

function stuck({ stuck: rule }: AlarmRules, facts: AlarmFacts): Alarm[] {
  return rule ? waitingSince(facts, rule.days * 24 * hour, 'stuck', ['lead'], { days: rule.days }) : [];
}

function waitingSince(
  { invitees, now, inviteFromAt }: AlarmFacts,
  longest: number,
  kind: 'unmoved' | 'stuck',
  tells: readonly AlarmReader[],
  because: Record<string, number>,
): Alarm[] {
  return invitees
    .filter(
      ({ state, stateSince }) => waitingStates.includes(state) && now - Math.max(stateSince, inviteFromAt) >= longest,
    )
    .map(({ id, ownerId, state, stateSince }) => ({
      ...{ kind, cause: `${kind} ${id} ${state} ${stateSince}`, personId: ownerId, tells },
      subject: { kind: 'invitee', id },
      because: { ...because, state, since: new Date(stateSince).toISOString() },
    }));
}

/** Of a guest the day is known on which the status moved, not the hour. */
function unmovedGuests({ unmoved: soon, stuck: late }: AlarmRules, { guests, today }: AlarmFacts): Alarm[] {
  return guests.flatMap(({ id, ownerId, isOpen, movedOn }): Alarm[] => {
    if (!isOpen || movedOn === null) return [];
    const days = dayNumberOf(today) - dayNumberOf(movedOn);
    const found = (kind: 'unmoved' | 'stuck', tells: AlarmReader[], because: Record<string, number>): Alarm => ({
      ...{ kind, tells, cause: `${kind} guest ${id} ${movedOn}`, subject: { kind: 'guest', id }, personId: ownerId },
      because: { ...because, since: movedOn },
    });
    return [
      ...(soon && days * 24 >= soon.hours ? [found('unmoved', ['owner'], { hours: soon.hours })] : []),
      ...(late && days >= late.days ? [found('stuck', ['organizers'], { days: late.days })] : []),
    ];
  });
}

/**
 * Behind is judged by yesterday's evening, with what came today counted all the same: in the morning nobody is behind
 * for work that the day still has. Once for each checkpoint, so that it does not come and go with every customer; where none
 * were agreed once a week.
 */
function behindPace({ 'behind-pace': rule }: AlarmRules, facts: AlarmFacts): Alarm[] {
  if (!rule) return [];
  const behindOf = ({ planned, confirmed }: { planned: number | null; confirmed: number }): number =>
    planned === null ? 0 : Math.floor(planned - confirmed + 1e-9);
  const untilOf = ({ checkpoint }: { checkpoint: PlainDate | null }): PlainDate =>
    checkpoint ?? addDays(facts.today, 1 - weekdayOf(facts.today));
  const because = (one: Omit<AlarmInviter, 'id' | 'contactedToday'>, threshold: number) => ({
    // In whole customers, so that the three numbers add up where they are read.
    ...{ behind: behindOf(one), confirmed: one.confirmed, planned: one.confirmed + behindOf(one), threshold },
    by: one.checkpoint ?? '',
  });
  const people = facts.inviters
    .filter((one) => behindOf(one) >= rule.person)
    .map((one): Alarm => ({
      ...{ kind: 'behind-pace', cause: `behind-pace ${one.id} ${untilOf(one)}`, personId: one.id },
      ...{ subject: { kind: 'person', id: one.id }, tells: ['owner', 'lead'], because: because(one, rule.person) },
    }));
  if (behindOf(facts.together) < rule.together) return people;
  return [
    {
      ...{ kind: 'behind-pace', cause: `behind-pace all ${untilOf(facts.together)}`, personId: null },
      ...{
        subject: { kind: 'event', id: null },
        tells: ['organizers'],
        because: because(facts.together, rule.together),
      },
    },
    ...people,
  ];
}

function unconfirmedGuests(
  { 'guest-unconfirmed': rule }: AlarmRules,
  { guests, today, guestAlarmDays }: AlarmFacts,
  eventDate: PlainDate,
): Alarm[] {
  const daysLeft = dayNumberOf(eventDate) - dayNumberOf(today);
  if (!rule || daysLeft > Math.max(rule.daysBefore, guestAlarmDays)) return [];
  return guests
    .filter(({ isKey, isOpen }) => isKey && isOpen)
    .map(({ id, ownerId }) => ({
      ...{ kind: 'guest-unconfirmed', cause: `guest-unconfirmed ${id} ${eventDate}`, personId: ownerId },
      ...{ subject: { kind: 'guest', id }, tells: ['organizers'], because: { daysLeft, date: eventDate } },
    }));
}
