import { Injectable } from '@nestjs/common';
import { todayIn } from '@backcast/calendar/zoned-time';
import type { EventView, SessionBody } from '@backcast/contracts/events/event';
import type { GoalSection } from '@backcast/contracts/events/goal';
import type { SectionWriter } from '@backcast/contracts/events/section-writer';
import { permissionsOf, type Role, roleInEvent, roleMay } from '@backcast/contracts/permissions';
import type { SectionKey } from '@backcast/planning/event-sections';
import type { TemplateKey } from '@backcast/planning/goal-templates';
import { withoutMoney } from '@backcast/planning/without-money';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { dutiesSql } from './duties/duty.store.js';
import { goalFromRows, goalJson, type GoalRows } from './goal.store.js';
import { namesSql, sectionsFrom } from './sections.store.js';

/** Who reads; nobody's id for what the organization itself sends. */
export type EventReader = Pick<Actor, 'orgId' | 'role'> & { personId: string | null };

type SectionRow = { version: number; writer: SectionWriter };

type Row = {
  id: string;
  template: TemplateKey;
  status: EventView['status'];
  announced_at: Date | null;
  name: string;
  zone: string;
  place: string;
  setting: EventView['basics']['setting'];
  member_role: Role | null;
  sections: Record<'basics' | 'sessions' | 'goal', SectionRow> & Partial<Record<SectionKey, SectionRow>>;
  sessions: SessionBody[];
  goal_rows: GoalRows;
  facts: Partial<Record<SectionKey, object>> | null;
  duties: EventView['duties'];
  customers_listed: number;
  people: EventView['people'];
  contacts: EventView['contacts'];
  files: EventView['files'];
};

// One statement is one snapshot: sections, sessions and goal fit together without a transaction around it.
const sql = `
  SELECT e.id, e.template, e.status, e.announced_at, e.name, e.zone, e.place, e.setting,
    (SELECT m.role FROM event_member m WHERE m.event_id = e.id AND m.person_id = $2) AS member_role,
    (SELECT jsonb_object_agg(s.section, jsonb_build_object('version', s.version, 'writer', jsonb_build_object(
        'personId', s.written_by, 'name', coalesce(p.name, ''),
        'at', to_char(s.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))))
      FROM event_section s LEFT JOIN person p ON p.org_id = s.org_id AND p.id = s.written_by
      WHERE s.event_id = e.id) AS sections,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name,
        'date', to_char(s.local_date, 'YYYY-MM-DD'), 'startTime', s.start_time, 'endTime', s.end_time,
        'room', s.room, 'capacityPeople', s.capacity_people) ORDER BY s.position)
      FROM event_session s WHERE s.event_id = e.id), '[]') AS sessions,
    ${goalJson} AS goal_rows,
    (SELECT jsonb_object_agg(f.section, f.facts) FROM event_facts f WHERE f.event_id = e.id) AS facts,
    ${dutiesSql},
    (SELECT count(*)::int FROM invitation i WHERE i.event_id = e.id AND i.removed_at IS NULL) AS customers_listed,
    ${namesSql}
  FROM event e WHERE e.org_id = $1 AND e.id = ANY ($3::uuid[])`;

@Injectable()
export class EventRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All facts of one event; pass the transaction to see what it has written so far. */
  async byId(reader: EventReader, eventId: string, tx?: EntityManager): Promise<EventView> {
    const [event] = await this.byIds(reader, [eventId], tx);
    if (!event) throw notFound();
    return event;
  }

  /** All facts of those of the events that the reader may open, in one statement. */
  async byIds(
    { orgId, personId, role }: EventReader,
    eventIds: readonly string[],
    tx?: EntityManager,
  ): Promise<EventView[]> {
    const rows = await this.database.prepared<Row>('read-events', sql, [orgId, personId, eventIds], tx);
    const now = this.clock.now();
    return rows.flatMap((row) => {
      const inEvent = roleInEvent(role, row.member_role);
      return inEvent === null ? [] : [eventView(row, inEvent, todayIn(row.zone, now))];
    });
  }
}

/** What the reader may not read does not leave the server, so no page can show it by mistake. */
const moneyless = (all: EventView['sections']): EventView['sections'] => {
  const { venue, offers, materials, budget } = all;
  const left = withoutMoney({
    ...{ venue: venue.facts, offers: offers.facts },
    ...{ materials: materials.facts, budget: budget.facts },
  });
  return {
    ...all,
    venue: { ...venue, facts: left.venue },
    offers: { ...offers, facts: left.offers },
    materials: { ...materials, facts: left.materials },
    budget: { ...budget, facts: left.budget },
  };
};

const eventView = (row: Row, role: Role, today: string): EventView => {
  const all = sectionsFrom(row.facts, row.sections);
  const { id, template, status, name, zone, place, setting, sections, sessions, duties, people, contacts, files } = row;
  return {
    ...{ id, template, status, today, role },
    announcedAt: row.announced_at?.toISOString() ?? null,
    basics: { name, zone, place, setting, ...sections.basics },
    sessions: { sessions, ...sections.sessions },
    goal: goalSection(row.goal_rows, sections.goal),
    sections: roleMay(role, 'budget.read') ? all : moneyless(all),
    duties,
    customersListed: row.customers_listed,
    people,
    contacts,
    files,
    permissions: permissionsOf(role),
  };
};

export const goalSection = (rows: GoalRows, section: SectionRow): GoalSection => {
  const { goal: facts, pins } = goalFromRows(rows);
  return { facts, pins, ...section };
};
