import { localTimeOf } from '@backcast/calendar/zoned-time';
import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { derivePlan } from '@backcast/plan/derive-plan';
import { dutyValues } from '@backcast/plan/deadlines/duty-deadlines';
import { mailTexts, type DueDuty } from '@backcast/texts/mail';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { forEachApart } from '../../platform/jobs/for-each-apart.js';
import { addMail } from '../../platform/mail/send-mail.js';
import { EventRead } from '../event.read.js';
import { PlanContextRead } from '../plan-context.read.js';
import { dueReminders, type DueReminder } from './due-reminders.js';
import { reminderReaders, type ReminderReader } from './reminder-readers.read.js';

type OpenEvent = { id: string; orgId: string; zone: string; digestHour: number };

// Events that are over need no reminders; one without a date may have duties, but none with a day.
const openEventsSql = `
  SELECT e.id, e.org_id AS "orgId", o.zone, o.digest_hour AS "digestHour"
  FROM event e JOIN organization o ON o.id = e.org_id
  WHERE EXISTS (SELECT 1 FROM event_session s WHERE s.event_id = e.id AND s.local_date >= $1::date - 1)
  ORDER BY e.org_id, e.id`;

// Two processes at once: the second one waits for the first one's row and then sends nothing.
const claimSql = `
  WITH claimed AS (
    INSERT INTO duty_reminder (org_id, event_id, key, deadline, distance, sent_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT DO NOTHING RETURNING 1
  )
  SELECT 1 FROM claimed`;

/**
 * Writes to whoever is in charge when the last day of a duty comes near, and when it has passed: once for each day and
 * distance, from the hour of the digest on. A deadline that moves is another one; running again adds nothing.
 */
@Injectable()
export class RemindOfDuties {
  private readonly logger = new Logger('duties');

  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly context: PlanContextRead,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const open = await this.database.query<OpenEvent>(openEventsSql, [now.toISOString().slice(0, 10)]);
    const due = open.filter(({ zone, digestHour }) => Number(localTimeOf(now, zone).time.slice(0, 2)) >= digestHour);
    await forEachApart(due, (event) => this.remindOf(event, now), 'events could not be checked');
  }

  private async remindOf({ id, orgId }: OpenEvent, now: Date): Promise<void> {
    // Derived with no transaction open; what was sent is decided by the rows that are claimed.
    const event = await this.events.byId({ orgId, personId: null, role: 'admin' }, id);
    const due = dueReminders(derivePlan(factsOf(event), await this.context.of(orgId, event)).duties);
    if (due.length === 0) return;
    await this.database.transaction(async (tx) => {
      const claimed: DueReminder[] = [];
      for (const each of due) if (await claim(tx, orgId, id, each, now)) claimed.push(each);
      for (const [reader, duties] of await this.byReader(tx, orgId, id, claimed))
        await this.write(tx, orgId, event, reader, duties);
    });
  }

  private async byReader(tx: EntityManager, orgId: string, eventId: string, claimed: DueReminder[]) {
    const readers = new Map<string, [ReminderReader, DueReminder[]]>();
    for (const each of claimed)
      for (const reader of await reminderReaders(tx, orgId, eventId, each.duty.record?.ownerId ?? null)) {
        const [, duties] = readers.get(reader.id) ?? [reader, []];
        readers.set(reader.id, [reader, [...duties, each]]);
      }
    return readers.values();
  }

  private async write(
    tx: EntityManager,
    orgId: string,
    event: EventView,
    reader: ReminderReader,
    due: DueReminder[],
  ): Promise<void> {
    const text = mailTexts(reader.language).dutyReminder({
      ...{ personName: reader.name, eventName: event.basics.name, duties: due.map(inWords) },
      url: `${this.config.publicUrl}/e/${event.id}/compliance`,
    });
    await addMail(tx, { orgId, personId: reader.id, ...text });
    this.logger.log({ msg: 'Reminded of duties', event: event.id, duties: due.length });
  }
}

const claim = async (tx: EntityManager, orgId: string, eventId: string, { duty, distance }: DueReminder, now: Date) => {
  const rows: unknown[] = await tx.query(claimSql, [orgId, eventId, duty.key, duty.date, distance, now]);
  return rows.length > 0;
};

const inWords = ({ duty }: DueReminder): DueDuty => {
  const { titleCode = '', title = '' } = dutyValues(duty);
  return {
    ...{ titleCode, title, authority: duty.obligation.authority, date: duty.date },
    ...{ workingDaysLeft: duty.workingDaysLeft, isOverdue: duty.isOverdue, isProvisional: duty.isProvisional },
    hasOwner: (duty.record?.ownerId ?? null) !== null,
  };
};
