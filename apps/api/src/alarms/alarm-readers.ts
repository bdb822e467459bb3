import { type Role, roleInEvent } from '@backcast/contracts/permissions';
import type { Alarm, AlarmReader } from '@backcast/invitations/alarms/find-alarms';
import type { EntityManager } from 'typeorm';

/** Somebody who may open the event, as what, and the teams above them, their own first. */
export type EventPerson = { id: string; role: Role; teams: string[] };

const sql = `
  SELECT p.id, p.role, m.role AS "memberRole",
    coalesce((WITH RECURSIVE above AS (
        SELECT t.id, t.parent_id, 0 AS step FROM team t WHERE t.org_id = p.org_id AND t.id = p.team_id
        UNION ALL SELECT t.id, t.parent_id, a.step + 1 FROM team t JOIN above a ON t.org_id = p.org_id AND t.id = a.parent_id
        WHERE a.step < 20)
      SELECT array_agg(id ORDER BY step) FROM above), '{}') AS teams
  FROM person p LEFT JOIN event_member m ON m.event_id = $2 AND m.person_id = p.id
  WHERE p.org_id = $1 AND p.disabled_at IS NULL AND (m.role IS NOT NULL OR p.role = 'admin')
  ORDER BY p.id`;

export const readEventPeople = async (tx: EntityManager, orgId: string, eventId: string): Promise<EventPerson[]> => {
  const rows = (await tx.query(sql, [orgId, eventId])) as (EventPerson & { memberRole: Role | null })[];
  return rows.flatMap(({ memberRole, ...person }) => {
    const role = roleInEvent(person.role, memberRole);
    return role === null ? [] : [{ ...person, role }];
  });
};

/**
 * Who hears of an alarm: the owner; the leads in whose team, or in a team below it, the owner is, else all leads of the
 * event; its organizers. Where there is nobody, the next wider ones, and the organization's admins in the end.
 */
export const readersOf = (alarm: Pick<Alarm, 'tells' | 'personId'>, people: readonly EventPerson[]): string[] => {
  const all = alarm.tells.flatMap((reader) => ofKind(reader, alarm.personId, people));
  return [...new Set(all.map(({ id }) => id))];
};

const ofKind = (reader: AlarmReader, personId: string | null, people: readonly EventPerson[]): EventPerson[] => {
  const owner = people.filter(({ id }) => id === personId);
  if (reader === 'owner' && owner.length > 0) return owner;
  const teams = owner[0]?.teams ?? [];
  const leads = people.filter(({ role }) => role === 'lead');
  const own = leads.filter(({ teams: [team] }) => team !== undefined && teams.includes(team));
  const organizers = people.filter(({ role }) => role === 'organizer');
  const admins = people.filter(({ role }) => role === 'admin');
  const widening = reader === 'lead' ? [own, leads, organizers, admins] : [organizers, admins];
  return widening.find((some) => some.length > 0) ?? [];
};
