import { localTimeOf } from '@backcast/calendar/zoned-time';
import type { EventOutlook } from '@backcast/contracts/events/outlook';
import type { Language } from '@backcast/contracts/fields';
import { mailTexts } from '@backcast/texts/mail';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { forEachApart } from '../platform/jobs/for-each-apart.js';
import { addMail } from '../platform/mail/send-mail.js';
import { EventOutlookRead } from '../events/event-outlook.read.js';
import { MovesSinceRead } from './moves-since.read.js';
import { readDigestEvents, readOpenEvents, type VisibleDigestEvent } from './digest-events.read.js';

type Organization = {
  id: string;
  name: string;
  zone: string;
  digestHour: number;
  lastDate: string | null;
  lastMadeAt: Date | null;
};
type Reader = { id: string; name: string; role: 'admin' | 'organizer'; language: Language };

const organizationsSql = `
  SELECT o.id, o.name, o.zone, o.digest_hour AS "digestHour",
         to_char(d.local_date, 'YYYY-MM-DD') AS "lastDate", d.made_at AS "lastMadeAt"
  FROM organization o
  LEFT JOIN LATERAL (SELECT local_date, made_at FROM digest WHERE org_id = o.id ORDER BY local_date DESC LIMIT 1) d ON true`;

// Two processes at once: the second one waits for the first one's row and then makes nothing.
const beginSql = `
  WITH begun AS (
    INSERT INTO digest (org_id, local_date, made_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1
  )
  SELECT 1 FROM begun`;

const readersSql = `
  SELECT p.id, p.name, p.role, coalesce(a.language, o.language) AS language
  FROM person p JOIN organization o ON o.id = p.org_id LEFT JOIN account a ON a.id = p.account_id
  WHERE p.org_id = $1 AND p.role IN ('admin', 'organizer') AND p.mail <> '' AND p.disabled_at IS NULL`;

const day = 24 * 3_600_000;
/** So many events are held in memory with all their facts. */
const readAtOnce = 50;

/** Writes each organization's digest of the day once its hour has come in its own zone; running again adds nothing. */
@Injectable()
export class MakeDigests {
  private readonly logger = new Logger('digest');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outlooks: EventOutlookRead,
    private readonly moves: MovesSinceRead,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const organizations = await this.database.query<Organization>(organizationsSql);
    await forEachApart(organizations, (organization) => this.makeIfDue(organization, now), 'digests failed');
  }

  private async makeIfDue(organization: Organization, now: Date): Promise<void> {
    const { id: orgId, lastMadeAt } = organization;
    const date = dueDate(organization, now);
    if (date === null) return;
    // Plans take a while to derive; nobody should wait for them with the transaction open.
    const since = lastMadeAt ?? new Date(now.getTime() - day);
    const ids = await readOpenEvents(this.database.source.manager, orgId, now);
    const outlooks = await this.readOutlooks(orgId, ids);
    const moves = await this.moves.ofEvents(orgId, ids, since);
    await this.database.transaction(async (tx) => {
      const begun: unknown[] = await tx.query(beginSql, [orgId, date, now]);
      if (begun.length === 0) return;
      const events = await readDigestEvents(tx, { orgId, since, now, outlooks, moves });
      const readers: Reader[] = await tx.query(readersSql, [orgId]);
      for (const reader of readers) await this.write(tx, organization, reader, date, events);
      this.logger.log({ msg: 'Digest made', organization: orgId, date, mails: readers.length });
    });
  }

  private async readOutlooks(orgId: string, ids: string[]): Promise<Map<string, EventOutlook>> {
    const reader = { orgId, personId: null, role: 'admin' } as const;
    const outlooks = new Map<string, EventOutlook>();
    for (let at = 0; at < ids.length; at += readAtOnce)
      for (const [id, outlook] of await this.outlooks.ofEvents(reader, ids.slice(at, at + readAtOnce)))
        outlooks.set(id, outlook);
    return outlooks;
  }

  private async write(
    tx: EntityManager,
    organization: Organization,
    reader: Reader,
    date: string,
    events: VisibleDigestEvent[],
  ): Promise<void> {
    const visible = events.filter(({ memberIds }) => reader.role === 'admin' || memberIds.includes(reader.id));
    const text = mailTexts(reader.language).digest({
      personName: reader.name,
      organizationName: organization.name,
      date,
      events: visible.map(({ event }) => event),
      url: `${this.config.publicUrl}/`,
    });
    await addMail(tx, { orgId: organization.id, personId: reader.id, ...text });
  }
}

/** The local date for which a digest is due now, or null: too early in the day, or already made. */
const dueDate = ({ zone, digestHour, lastDate }: Organization, now: Date): string | null => {
  const { date, time } = localTimeOf(now, zone);
  const isTime = Number(time.slice(0, 2)) >= digestHour;
  return isTime && (lastDate === null || lastDate < date) ? date : null;
};
