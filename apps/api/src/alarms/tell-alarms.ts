import { Injectable, Logger } from '@nestjs/common';
import { localTimeOf } from '@backcast/calendar/zoned-time';
import type { Language } from '@backcast/contracts/fields';
import { isQuiet } from '@backcast/invitations/alarms/quiet-hours';
import { alarmLinesIn } from '@backcast/texts/alarm-lines';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { addMail } from '../platform/mail/send-mail.js';
import { addHint, addJob } from '../platform/outbox/add-to-outbox.js';
import { readAlarmSettings } from './alarm-settings.read.js';
import { gatherMessages } from './channels/gather-messages.js';
import { byEvent, stillToTell, toldColumns, toldTables, type ToldAlarm } from './told-alarms.js';

type Told = ToldAlarm & { readerId: string; readerName: string; language: Language };

const pendingSql = `
  SELECT DISTINCT x.org_id AS "orgId" FROM (
    SELECT r.org_id, r.alarm_id FROM alarm_reader r WHERE r.told_at IS NULL
    UNION ALL SELECT c.org_id, c.alarm_id FROM channel_alarm c WHERE c.message_id IS NULL) x
  JOIN alarm a ON a.org_id = x.org_id AND a.id = x.alarm_id
  WHERE ($1::uuid IS NULL OR x.org_id = $1) AND ${stillToTell}`;

// Claimed and written in one transaction: of two processes the second one finds nothing left. Whoever got a mail a
// moment ago gets the next one with everything that gathered until then.
const claimSql = `
  WITH told AS (
    UPDATE alarm_reader r SET told_at = $2
    FROM alarm a, person p
    WHERE r.org_id = $1 AND r.told_at IS NULL AND a.org_id = r.org_id AND a.id = r.alarm_id AND ${stillToTell}
      AND p.org_id = r.org_id AND p.id = r.person_id AND p.mail <> '' AND p.disabled_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM alarm_reader x WHERE x.org_id = r.org_id AND x.person_id = r.person_id
        AND x.told_at > $2::timestamptz - make_interval(mins => $3))
    RETURNING r.alarm_id, r.person_id
  )
  SELECT ${toldColumns}, t.person_id AS "readerId", q.name AS "readerName", coalesce(c.language, o.language) AS language
  FROM told t JOIN ${toldTables} ON a.org_id = $1 AND a.id = t.alarm_id
  JOIN person q ON q.org_id = $1 AND q.id = t.person_id JOIN organization o ON o.id = $1
  LEFT JOIN account c ON c.id = q.account_id
  ORDER BY t.person_id, e.name, a.kind, p.name, a.raised_at`;

/** Tells who should hear of what was raised: by mail, several in one, and to channels. Not in the quiet hours. */
@Injectable()
export class TellAlarms {
  private readonly logger = new Logger('alarms');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const pending = await this.database.query<{ orgId: string }>(pendingSql, [null, now]);
    for (const { orgId } of pending) await this.tell(orgId, now);
  }

  private async tell(orgId: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { hours, zone } = await readAlarmSettings(tx, orgId);
      const quiet = { from: hours.quietFrom, until: hours.quietUntil };
      if (isQuiet(localTimeOf(now, zone).time, quiet)) return;
      const told = (await tx.query(claimSql, [orgId, now, hours.gatherMinutes])) as Told[];
      const readers = new Map<string, Told[]>();
      for (const one of told) readers.set(one.readerId, [...(readers.get(one.readerId) ?? []), one]);
      for (const [personId, alarms] of readers) await this.write(tx, orgId, personId, alarms);
      for (const id of new Set(told.map(({ eventId }) => eventId)))
        await addHint(tx, { orgId, about: 'inviting', id, section: 'alarms', version: null });
      if (await gatherMessages(tx, orgId, now)) await addJob(tx, orgId, 'send-channel-messages', {});
      if (readers.size > 0) this.logger.log({ msg: 'Told of alarms', organization: orgId, mails: readers.size });
    });
  }

  private async write(tx: EntityManager, orgId: string, personId: string, alarms: Told[]): Promise<void> {
    const [{ language, readerName: personName }] = alarms as [Told];
    const events = byEvent(alarms, this.config.publicUrl);
    await addMail(tx, { orgId, personId, ...alarmLinesIn(language).mail({ personName, events }) });
  }
}
