import { Injectable } from '@nestjs/common';
import type { Language } from '@backcast/contracts/fields';
import { mailTexts, type MailText, type TaskMailInput } from '@backcast/texts/mail';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Config } from '../../platform/config/config.js';
import { addMail } from '../../platform/mail/send-mail.js';

type About = { eventId: string; taskId: string };
type Reader = { id: string; name: string; language: Language };
type Said = Pick<TaskMailInput, 'eventName' | 'byName' | 'task'>;

const readersSql = `
  SELECT p.id, p.name, coalesce(a.language, o.language) AS language
  FROM person p JOIN organization o ON o.id = p.org_id LEFT JOIN account a ON a.id = p.account_id
  WHERE p.org_id = $1 AND p.id = ANY($3::uuid[]) AND p.mail <> '' AND p.disabled_at IS NULL AND (p.role = 'admin' OR EXISTS (
    SELECT 1 FROM event_member m WHERE m.org_id = $1 AND m.event_id = $2 AND m.person_id = p.id))
  ORDER BY p.name, p.id`;

const saidSql = `
  SELECT e.name AS "eventName", p.name AS "byName", t.task
  FROM event e
  JOIN person p ON p.org_id = e.org_id AND p.id = $3
  JOIN event_facts f ON f.org_id = e.org_id AND f.event_id = e.id AND f.section = 'tasks'
  CROSS JOIN LATERAL jsonb_array_elements(f.facts -> 'tasks') AS t (task)
  WHERE e.org_id = $1 AND e.id = $2 AND t.task ->> 'id' = $4::text`;

// Two at once: the second one waits for the first one's row and then tells nobody.
const claimSql = `
  WITH claimed AS (
    INSERT INTO task_help_asked (org_id, event_id, task_id, person_id, since, asked_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT DO NOTHING RETURNING 1
  )
  SELECT 1 FROM claimed`;

/**
 * Mails about a task to people of its event, in the caller's transaction. Mails are kept, so they lead to the words and do
 * not repeat them: what is taken back or erased is gone.
 */
@Injectable()
export class WriteToTaskReaders {
  constructor(private readonly config: Config) {}

  /** To whom a comment mentions. */
  async mentioned(tx: EntityManager, actor: Actor, about: About, personIds: string[]): Promise<void> {
    await this.write(tx, actor, about, personIds, (reader, said, url) =>
      mailTexts(reader.language).taskMention({
        ...{ personName: reader.name, ...said, url },
      }),
    );
  }

  /** To whom a stuck task waits for: once for each person and each time it got stuck. */
  async askedForHelp(tx: EntityManager, actor: Actor, about: About & { since: string }, now: Date, personId: string) {
    const { eventId, taskId, since } = about;
    const claimed: unknown[] = await tx.query(claimSql, [actor.orgId, eventId, taskId, personId, since, now]);
    if (claimed.length === 0 || personId === actor.personId) return;
    await this.write(tx, actor, about, [personId], (reader, said, url) =>
      mailTexts(reader.language).taskHelp({
        ...{ personName: reader.name, ...said, since, url },
      }),
    );
  }

  private async write(
    tx: EntityManager,
    { orgId, personId }: Actor,
    { eventId, taskId }: About,
    personIds: string[],
    mailTo: (reader: Reader, said: Said, url: string) => MailText,
  ): Promise<void> {
    if (personIds.length === 0) return;
    const [said] = (await tx.query(saidSql, [orgId, eventId, personId, taskId])) as Said[];
    if (!said) return;
    const url = `${this.config.publicUrl}/e/${eventId}/plan/tasks?show=mine&open=${taskId}`;
    const readers: Reader[] = await tx.query(readersSql, [orgId, eventId, personIds]);
    for (const reader of readers) await addMail(tx, { orgId, personId: reader.id, ...mailTo(reader, said, url) });
  }
}
