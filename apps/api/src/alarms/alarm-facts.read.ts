import { Injectable } from '@nestjs/common';
import { isWorkingDay } from '@backcast/calendar/working-days';
import { instantOf, localTimeOf } from '@backcast/calendar/zoned-time';
import { factsOf } from '@backcast/contracts/events/facts-of';
import type { EventView } from '@backcast/contracts/events/event';
import { type AlarmFacts, waitingStates } from '@backcast/invitations/alarms/find-alarms';
import { pacesOf } from '@backcast/pacing/board/paces-of';
import { derivePlan } from '@backcast/plan/derive-plan';
import { isGuestOpen } from '@backcast/planning/guest-status';
import { EventRead } from '../events/event.read.js';
import { PlanContextRead } from '../events/plan-context.read.js';
import { InvitingRead } from '../inviting/inviting.read.js';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';

type Waiting = { id: string; ownerId: string; state: AlarmFacts['invitees'][number]['state']; since: Date };

const waitingSql = `
  SELECT id, owner_id AS "ownerId", state, state_since AS since FROM invitation
  WHERE org_id = $1 AND event_id = $2 AND removed_at IS NULL AND state = ANY ($3) AND state_since <= $4
  ORDER BY state_since`;

/** What alarms of one event are found from, as the organization itself sees it. Read with no transaction open. */
@Injectable()
export class AlarmFactsRead {
  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly context: PlanContextRead,
    private readonly inviting: InvitingRead,
  ) {}

  /** `waitingHours`: customers who moved later than that are nobody's concern yet, and are not read. */
  async ofEvent(orgId: string, eventId: string, now: Date, waitingHours: number): Promise<AlarmFacts> {
    const reader = { orgId, personId: null, role: 'admin' } as const;
    const event = await this.events.byId(reader, eventId);
    // Nobody's own reports: the organization has none.
    const view = await this.inviting.ofEvent(reader as unknown as Actor, eventId);
    const context = await this.context.of(orgId, event);
    const { zone } = event.basics;
    const { date: today, time } = localTimeOf(now, zone);
    const eventDate = event.sessions.sessions[0]?.date ?? null;
    const { counts, past, inviteFrom, inviters } = view;
    const need = derivePlan(factsOf(event), context).numbers['funnel.confirmations']?.value ?? null;
    const paces = pacesOf(
      { today, inviteFrom, eventDate, need, quotas: event.sections.quotas.facts, past, counts },
      inviters.map(({ id }) => id),
    );
    const waiting = await this.database.query<Waiting>(waitingSql, [
      ...[orgId, eventId, waitingStates, new Date(now.getTime() - waitingHours * 3_600_000)],
    ]);
    return {
      ...{ now: now.getTime(), today, hour: Number(time.slice(0, 2)), eventDate, inviteFrom },
      isWorkingDay: isWorkingDay(context.calendar, today).working,
      inviteFromAt: instantOf(inviteFrom, '00:00', zone).getTime(),
      inviters: inviters.map(({ id }) => ({
        ...{ id, ...paces.people.get(id)! },
        contactedToday: counts
          .filter(({ personId, day }) => personId === id && day === today)
          .reduce((sum, { contacted }) => sum + contacted, 0),
      })),
      together: paces.all,
      invitees: waiting.map(({ since, ...one }) => ({ ...one, stateSince: since.getTime() })),
      ...guestsOf(event),
    };
  }
}

const guestsOf = ({ sections }: EventView): Pick<AlarmFacts, 'guests' | 'guestAlarmDays'> => {
  const { guests, alarmDays } = sections.guests.facts;
  return {
    guests: guests.map(({ id, ownerId, isKey, status, movedOn }) => ({
      ...{ id, ownerId, isKey, movedOn },
      isOpen: isGuestOpen(status),
    })),
    guestAlarmDays: alarmDays,
  };
};
