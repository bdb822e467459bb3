import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { queueMail } from './send-mail.js';

// Longer than the longest pause between two attempts: what waited that long is in no queue any more.
const forgottenSql = `
  WITH forgotten AS (
    UPDATE mail SET sending_until = now()
    WHERE id IN (
      SELECT id FROM mail
      WHERE state = 'waiting' AND coalesce(sending_until, created_at) < now() - interval '1 hour'
      ORDER BY created_at LIMIT 500 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, org_id
  )
  SELECT id, org_id FROM forgotten`;

/** Queues waiting mails again that the queue has lost: a Redis that was emptied, a restored backup. */
@Injectable()
export class QueueForgottenMails {
  constructor(private readonly database: Database) {}

  async execute(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rows: { id: string; org_id: string }[] = await tx.query(forgottenSql);
      for (const row of rows) await queueMail(tx, row.org_id, row.id);
    });
  }
}
