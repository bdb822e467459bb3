import { Injectable, Logger } from '@nestjs/common';
import { type Alarm, findAlarms } from '@backcast/invitations/alarms/find-alarms';
import type { AlarmRules } from '@backcast/invitations/alarms/alarm-rule';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { forEachApart } from '../platform/jobs/for-each-apart.js';
import { addHint, addJob } from '../platform/outbox/add-to-outbox.js';
import { AlarmFactsRead } from './alarm-facts.read.js';
import { readAlarmSettings, rulesInForce } from './alarm-settings.read.js';
import { readersOf, readEventPeople } from './alarm-readers.js';

type OpenEvent = { id: string; orgId: string };

// An event without a date calls for nothing yet, one that is over for nothing any more.
const openEventsSql = `
  SELECT e.id, e.org_id AS "orgId" FROM event e
  WHERE EXISTS (SELECT 1 FROM event_session s WHERE s.event_id = e.id AND s.local_date >= $1::date - 1)
    AND ($2::uuid IS NULL OR e.org_id = $2)
  ORDER BY e.org_id, e.id`;

// Two processes at once: the second one waits for the first one's row and then raises nothing.
const raiseSql = `
  WITH found AS (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS x(cause text, kind text, "subjectKind" text, "subjectId" uuid,
      "personId" uuid, because jsonb)
  ), raised AS (
    INSERT INTO alarm (org_id, event_id, cause, kind, subject_kind, subject_id, person_id, because, raised_at)
    SELECT $1, $2, cause, kind, "subjectKind", "subjectId", "personId", because, $4 FROM found
    ON CONFLICT DO NOTHING RETURNING id, cause
  )
  SELECT id, cause FROM raised`;

const readersSql = `
  INSERT INTO alarm_reader (org_id, alarm_id, person_id)
  SELECT $1, x."alarmId", x."personId" FROM jsonb_to_recordset($2::jsonb) AS x("alarmId" uuid, "personId" uuid)
  ON CONFLICT DO NOTHING`;

const channelsSql = `
  INSERT INTO channel_alarm (org_id, channel_id, alarm_id)
  SELECT c.org_id, c.id, a.id FROM channel c JOIN alarm a ON a.org_id = c.org_id AND a.id = ANY ($2)
  WHERE c.org_id = $1 AND c.removed_at IS NULL AND c.is_on AND c.alarm_kinds ? a.kind
  ON CONFLICT DO NOTHING`;

// What was too little yesterday stays worth a word for a day or two; what is true again is no news.
const overSql = `
  WITH gone AS (
    UPDATE alarm SET over_at = $3 WHERE org_id = $1 AND event_id = $2 AND over_at IS NULL AND NOT cause = ANY ($4)
      AND (kind <> 'few-contacts' OR because ->> 'day' = $5 OR raised_at < $3::timestamptz - interval '2 days')
    RETURNING 1
  ), again AS (
    UPDATE alarm SET over_at = NULL WHERE org_id = $1 AND event_id = $2 AND over_at IS NOT NULL AND cause = ANY ($4)
    RETURNING 1
  )
  SELECT (SELECT count(*)::int FROM gone) + (SELECT count(*)::int FROM again) AS moved`;

const endedSql = `
  UPDATE alarm a SET over_at = $1 WHERE a.over_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM event_session s WHERE s.event_id = a.event_id AND s.local_date >= $1::timestamptz::date - 1)`;

/** Looks at every event that is to come and raises what its organization wants to be told about: each cause once. */
@Injectable()
export class RaiseAlarms {
  private readonly logger = new Logger('alarms');

  constructor(
    private readonly database: Database,
    private readonly facts: AlarmFactsRead,
    private readonly clock: Clock,
  ) {}

  /** `orgId`: where rules were changed, which is not to wait for the next look at all. */
  async execute(orgId?: string): Promise<void> {
    const now = this.clock.now();
    await this.database.query(endedSql, [now]);
    const open = await this.database.query<OpenEvent>(openEventsSql, [now.toISOString().slice(0, 10), orgId ?? null]);
    await forEachApart(open, (event) => this.lookAt(event, now), 'events could not be looked at');
  }

  private async lookAt({ id, orgId }: OpenEvent, now: Date): Promise<void> {
    const rules = rulesInForce(await readAlarmSettings(this.database.source.manager, orgId));
    const facts = await this.facts.ofEvent(orgId, id, now, shortestWait(rules));
    const found = findAlarms(rules, facts);
    await this.database.transaction(async (tx) => {
      const raised = await raise(tx, orgId, id, found, now);
      const values = [orgId, id, now, found.map(({ cause }) => cause), facts.today];
      const [{ moved }] = (await tx.query(overSql, values)) as [{ moved: number }];
      if (raised === 0 && moved === 0) return;
      await addHint(tx, { orgId, about: 'inviting', id, section: 'alarms', version: null });
      if (raised > 0) await addJob(tx, orgId, 'tell-alarms', {});
      this.logger.log({ msg: 'Alarms raised', event: id, raised });
    });
  }
}

/** How long somebody has waited at least about whom there is something to say, in hours. */
const shortestWait = ({ unmoved, stuck }: AlarmRules): number =>
  Math.min(unmoved?.hours ?? Infinity, (stuck?.days ?? Infinity) * 24, 24 * 365);

const raise = async (tx: EntityManager, orgId: string, eventId: string, found: Alarm[], now: Date): Promise<number> => {
  const rows = found.map(({ cause, kind, subject, personId, because }) => ({
    ...{ cause, kind, personId, because, subjectKind: subject.kind, subjectId: subject.id },
  }));
  const raised = (await tx.query(raiseSql, [orgId, eventId, JSON.stringify(rows), now])) as {
    id: string;
    cause: string;
  }[];
  if (raised.length === 0) return 0;
  const people = await readEventPeople(tx, orgId, eventId);
  const byCause = new Map(found.map((alarm) => [alarm.cause, alarm]));
  const readers = raised.flatMap(({ id, cause }) =>
    readersOf(byCause.get(cause)!, people).map((personId) => ({ alarmId: id, personId })),
  );
  await tx.query(readersSql, [orgId, JSON.stringify(readers)]);
  await tx.query(channelsSql, [orgId, raised.map(({ id }) => id)]);
  return raised.length;
};
