import { Injectable } from '@nestjs/common';
import {
  type AlarmSettings,
  problemsOfNumbers,
  type SaveAlarmHours as HoursBody,
  type SaveAlarmRule as RuleBody,
} from '@backcast/contracts/alarms/alarm-rule';
import type { AlarmKind } from '@backcast/invitations/alarms/alarm-rule';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { addHint, addJob } from '../platform/outbox/add-to-outbox.js';
import { type Leaves, leavesThatDiffer, recordChange } from '../platform/records/record-change.js';
import { readAlarmSettings } from './alarm-settings.read.js';

/** What an organization wants to be told about, and when not. A change holds for what is found from then on. */
@Injectable()
export class SaveAlarmSettings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  rule(actor: Actor, kind: AlarmKind, { version, isOn, numbers }: RuleBody): Promise<AlarmSettings> {
    const problems = problemsOfNumbers(kind, numbers);
    if (problems.length > 0)
      throw new Problem(
        ...(['invalid', 400, {}] as const),
        problems.map(({ code, path }) => ({ path: ['numbers', ...path].join('.'), code, values: {} })),
      );
    return this.save(actor, version, {
      current: ({ rules }) => rules.find((rule) => rule.kind === kind)!,
      leaves: (rule) => ({ [`${kind}.isOn`]: rule.isOn, ...named(kind, rule.numbers) }),
      next: { isOn, numbers },
      write: async (tx) => {
        await tx.query(
          `INSERT INTO alarm_rule (org_id, kind, version, is_on, numbers, written_by, written_at)
           VALUES ($1, $2, 1, $3, $4, $5, $6) ON CONFLICT (org_id, kind) DO UPDATE SET version = alarm_rule.version + 1,
             is_on = $3, numbers = $4, written_by = $5, written_at = $6`,
          [actor.orgId, kind, isOn, numbers, actor.personId, this.clock.now()],
        );
        await addJob(tx, actor.orgId, 'raise-alarms', { orgId: actor.orgId });
      },
    });
  }

  hours(actor: Actor, { version, ...next }: HoursBody): Promise<AlarmSettings> {
    return this.save(actor, version, {
      current: ({ hours }) => hours,
      leaves: ({ quietFrom, quietUntil, gatherMinutes }) => ({ quietFrom, quietUntil, gatherMinutes }),
      next,
      write: (tx) =>
        tx.query(
          `INSERT INTO alarm_hours (org_id, version, quiet_from, quiet_until, gather_minutes) VALUES ($1, 1, $2, $3, $4)
           ON CONFLICT (org_id) DO UPDATE SET version = alarm_hours.version + 1, quiet_from = $2, quiet_until = $3,
             gather_minutes = $4`,
          [actor.orgId, next.quietFrom, next.quietUntil, next.gatherMinutes],
        ),
    });
  }

  private save<T extends { version: number }, N extends object>(
    actor: Actor,
    version: number,
    what: {
      current: (settings: AlarmSettings) => T;
      leaves: (of: Omit<T, 'version'> & N) => Leaves;
      next: N;
      write: (tx: EntityManager) => Promise<unknown>;
    },
  ): Promise<AlarmSettings> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM organization WHERE id = $1 FOR NO KEY UPDATE', [orgId]);
      const settings = await readAlarmSettings(tx, orgId);
      const current = what.current(settings);
      const [before, after] = [what.leaves(current as never), what.leaves({ ...current, ...what.next })];
      if (Object.keys(leavesThatDiffer(before, after).after).length === 0) return settings;
      if (version !== current.version) throw new Problem('stale', 409, { current: settings });
      await what.write(tx);
      await recordChange(tx, {
        ...{ orgId, actor, section: 'alarms', version: version + 1, cause: 'edit' as const },
        ...{ before, after },
      });
      await addHint(tx, { orgId, about: 'alarms', id: null, section: null, version: null });
      return readAlarmSettings(tx, orgId);
    });
  }
}

const named = (kind: AlarmKind, numbers: Record<string, number>): Leaves =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [`${kind}.${name}`, value]));
