import { Injectable } from '@nestjs/common';
import type { AlarmList, AlarmView, OpenAlarms } from '@backcast/contracts/alarms/alarm';
import { mayOpenEvent, requireInEvent } from '../events/require-in-event.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';

type Row = Omit<AlarmView, 'state' | 'raisedAt' | 'snoozedUntil' | 'handledAt'> & {
  raisedAt: Date;
  overAt: Date | null;
  acknowledgedAt: Date | null;
  snoozedUntil: Date | null;
  handledAt: Date | null;
};

const most = 500;

/** True of an alarm `a` that $2 was told. */
const isTold = `EXISTS (
  SELECT 1 FROM alarm_reader r WHERE r.org_id = a.org_id AND r.alarm_id = a.id AND r.person_id = $2)`;
/** True of one that concerns $2: theirs, or told to them. Salespeople see no others. */
const concerns = `(a.person_id = $2 OR ${isTold})`;
const waits = `a.over_at IS NULL AND a.acknowledged_at IS NULL AND (a.snoozed_until IS NULL OR a.snoozed_until <= $4)`;

// The name of a customer where the customers by name are in it for the reader, of a guest for who may read contacts.
const sql = `
  SELECT a.id, a.kind, a.because, a.raised_at AS "raisedAt", a.over_at AS "overAt",
    a.acknowledged_at AS "acknowledgedAt", a.snoozed_until AS "snoozedUntil", a.handled_at AS "handledAt",
    h.name AS "handledBy", ($5::boolean AND (NOT $6::boolean OR ${isTold})) AS "isMine",
    jsonb_build_object('kind', a.subject_kind, 'id', a.subject_id, 'name', coalesce(CASE a.subject_kind
      WHEN 'person' THEN p.name
      WHEN 'invitee' THEN (SELECT c.name FROM invitation i JOIN customer c ON c.org_id = i.org_id AND c.id = i.customer_id
        WHERE i.org_id = a.org_id AND i.id = a.subject_id AND c.erased_at IS NULL AND (NOT $6 OR i.owner_id = $2))
      WHEN 'guest' THEN (SELECT t.name FROM event_facts f, jsonb_array_elements(f.facts -> 'guests') g
        JOIN contact t ON t.org_id = $1 AND t.id = (g ->> 'contactId')::uuid
        WHERE f.event_id = a.event_id AND f.section = 'guests' AND (g ->> 'id')::uuid = a.subject_id)
      END, '')) AS subject,
    CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name) END AS person,
    coalesce((SELECT jsonb_agg(jsonb_build_object('personId', q.id, 'name', q.name, 'mailedAt',
        to_char(r.told_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY q.name, q.id)
      FROM alarm_reader r JOIN person q ON q.org_id = r.org_id AND q.id = r.person_id
      WHERE r.org_id = a.org_id AND r.alarm_id = a.id), '[]') AS told
  FROM alarm a LEFT JOIN person p ON p.org_id = a.org_id AND p.id = a.person_id
  LEFT JOIN person h ON h.org_id = a.org_id AND h.id = a.handled_by
  WHERE a.org_id = $1 AND a.event_id = $3 AND (NOT $6 OR ${concerns})
  ORDER BY (${waits}) DESC, a.raised_at DESC, a.id LIMIT ${most + 1}`;

const openSql = `
  SELECT e.id AS "eventId", e.name, count(*)::int AS open FROM event e
  JOIN alarm a ON a.org_id = e.org_id AND a.event_id = e.id AND ${waits}
  WHERE ${mayOpenEvent} AND ${isTold} GROUP BY e.id, e.name ORDER BY count(*) DESC, e.name`;

/** Alarms as they are looked at: those of one event, and how many wait for somebody. */
@Injectable()
export class AlarmsRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async ofEvent(actor: Actor, eventId: string): Promise<AlarmList> {
    const role = await requireInEvent(this.database.source.manager, actor, eventId, 'alarm.read');
    const now = this.clock.now();
    const isSalesperson = role === 'salesperson';
    const values = [actor.orgId, actor.personId, eventId, now, role !== 'viewer', isSalesperson];
    const rows = await this.database.query<Row>(sql, values);
    return { alarms: rows.slice(0, most).map((row) => view(row, now)), more: rows.length > most };
  }

  async open(actor: Actor): Promise<OpenAlarms> {
    const values = [actor.orgId, actor.personId, actor.role, this.clock.now()];
    return { events: await this.database.query(openSql, values) };
  }
}

const view = ({ overAt, acknowledgedAt, raisedAt, snoozedUntil, handledAt, ...row }: Row, now: Date): AlarmView => {
  const isSnoozed = snoozedUntil !== null && snoozedUntil > now;
  return {
    ...row,
    state: acknowledgedAt ? 'acknowledged' : overAt ? 'over' : isSnoozed ? 'snoozed' : 'open',
    ...{ raisedAt: raisedAt.toISOString(), handledAt: handledAt?.toISOString() ?? null },
    snoozedUntil: isSnoozed ? snoozedUntil.toISOString() : null,
  };
};
