import { Injectable } from '@nestjs/common';
import type { AlarmHours, AlarmRuleView, AlarmSettings } from '@backcast/contracts/alarms/alarm-rule';
import { alarmKinds, type AlarmKind, type AlarmRules, shippedNumbers } from '@backcast/invitations/alarms/alarm-rule';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/database.js';

type Row = { kind: AlarmKind; version: number; isOn: boolean; numbers: Record<string, number> } & {
  personId: string | null;
  name: string | null;
  at: Date;
};

const rulesSql = `
  SELECT r.kind, r.version, r.is_on AS "isOn", r.numbers, r.written_by AS "personId", p.name, r.written_at AS at
  FROM alarm_rule r LEFT JOIN person p ON p.org_id = r.org_id AND p.id = r.written_by WHERE r.org_id = $1`;
const hoursSql = `
  SELECT version, quiet_from AS "quietFrom", quiet_until AS "quietUntil", gather_minutes AS "gatherMinutes"
  FROM alarm_hours WHERE org_id = $1`;

/** Nobody is written to at night, and not more than once an hour. */
const shippedHours: AlarmHours = { version: 0, quietFrom: '21:00', quietUntil: '08:00', gatherMinutes: 60 };

const view = (kind: AlarmKind, row: Row | undefined): AlarmRuleView =>
  row
    ? {
        ...{ kind, version: row.version, isOn: row.isOn, numbers: { ...shippedNumbers(kind), ...row.numbers } },
        writer: { personId: row.personId, name: row.name ?? '', at: row.at.toISOString() },
      }
    : { kind, version: 0, isOn: true, numbers: shippedNumbers(kind), writer: null };

/** What an organization wants to be told about: what it wrote, over what ships. */
export const readAlarmSettings = async (tx: EntityManager, orgId: string): Promise<AlarmSettings> => {
  const rows = (await tx.query(rulesSql, [orgId])) as Row[];
  const [hours] = (await tx.query(hoursSql, [orgId])) as AlarmHours[];
  const [{ zone }] = (await tx.query('SELECT zone FROM organization WHERE id = $1', [orgId])) as [{ zone: string }];
  const rules = alarmKinds.map((kind) =>
    view(
      kind,
      rows.find((row) => row.kind === kind),
    ),
  );
  return { rules, hours: hours ?? shippedHours, zone };
};

/** The rules that are on, as alarms are found by. */
export const rulesInForce = ({ rules }: Pick<AlarmSettings, 'rules'>): AlarmRules =>
  Object.fromEntries(rules.filter(({ isOn }) => isOn).map(({ kind, numbers }) => [kind, numbers]));

@Injectable()
export class AlarmSettingsRead {
  constructor(private readonly database: Database) {}

  ofOrganization(orgId: string): Promise<AlarmSettings> {
    return readAlarmSettings(this.database.source.manager, orgId);
  }
}
