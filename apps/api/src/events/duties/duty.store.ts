import type { DutyView } from '@backcast/contracts/events/duty';
import type { EntityManager } from 'typeorm';
import { DutyEntity } from './duty.entity.js';

type Place = { orgId: string; eventId: string };

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** All records of the event `e`, as one JSON list. */
export const dutiesSql = `
  coalesce((SELECT jsonb_agg(jsonb_build_object('key', d.key, 'version', d.version, 'status', d.status,
      'reason', d.reason, 'statusBy', d.status_by, 'statusAt', ${instant('d.status_at')}, 'ownerId', d.owner_id,
      'papers', d.papers, 'answer', d.answer, 'filed', d.filed,
      'overrides', coalesce((SELECT jsonb_agg(jsonb_build_object('gate', o.gate, 'reason', o.reason,
          'personId', o.person_id, 'at', ${instant('o.at')}) ORDER BY o.at, o.gate)
        FROM event_duty_override o WHERE o.event_id = d.event_id AND o.key = d.key), '[]'),
      'evidence', coalesce((SELECT jsonb_agg(jsonb_build_object('fileId', x.file_id, 'name', f.name, 'paper', x.paper,
          'addedBy', x.added_by, 'addedAt', ${instant('x.added_at')}) ORDER BY x.added_at, x.file_id)
        FROM event_duty_evidence x JOIN file f ON f.org_id = x.org_id AND f.id = x.file_id
        WHERE x.event_id = d.event_id AND x.key = d.key), '[]')) ORDER BY d.key)
    FROM event_duty d WHERE d.event_id = e.id), '[]') AS duties`;

/** A duty about which nobody did anything yet. */
export const untouched = (key: string): DutyView => ({
  ...{ key, version: 0, status: 'open', reason: '', statusBy: null, statusAt: null, ownerId: null },
  ...{ papers: [], answer: null, filed: null, overrides: [], evidence: [] },
});

/** Writes a record in place of the one before. The caller holds the lock on the section `duties`. */
export const writeDuty = async (tx: EntityManager, place: Place, duty: DutyView): Promise<void> => {
  const { overrides, evidence, statusAt, ...row } = duty;
  const at = statusAt === null ? null : new Date(statusAt);
  await tx.upsert(DutyEntity, { ...place, ...row, statusAt: at } as never, ['eventId', 'key']);
  const { orgId, eventId } = place;
  for (const table of ['event_duty_override', 'event_duty_evidence'])
    await tx.query(`DELETE FROM ${table} WHERE event_id = $1 AND key = $2`, [eventId, duty.key]);
  for (const { gate, reason, personId, at: when } of overrides)
    await tx.query(
      `INSERT INTO event_duty_override (org_id, event_id, key, gate, reason, person_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [orgId, eventId, duty.key, gate, reason, personId, when],
    );
  for (const { fileId, paper, addedBy, addedAt } of evidence)
    await tx.query(
      `INSERT INTO event_duty_evidence (org_id, event_id, key, file_id, paper, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [orgId, eventId, duty.key, fileId, paper, addedBy, addedAt],
    );
};
