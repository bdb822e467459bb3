import { Injectable } from '@nestjs/common';
import type { ChannelMessages } from '@backcast/contracts/alarms/channel';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { addHint, addJob } from '../../platform/outbox/add-to-outbox.js';
import { ChannelsRead } from './channels.read.js';

// Somebody who taps again and again gets one: a test that waits is the test.
const testSql = `
  WITH made AS (
    INSERT INTO channel_message (org_id, channel_id, about, next_at, made_at)
    SELECT c.org_id, c.id, 'test', $3, $3 FROM channel c
    WHERE c.org_id = $1 AND c.id = $2 AND c.removed_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM channel_message m WHERE m.org_id = $1 AND m.channel_id = $2 AND m.about = 'test' AND m.state = 'waiting')
    RETURNING id
  )
  SELECT id FROM made`;

const repeatSql = `
  WITH again AS (
    UPDATE channel_message m SET state = 'waiting', attempts = 0, problem = coalesce(m.problem, 'answered'), next_at = $3
    FROM channel c WHERE m.org_id = $1 AND m.id = $2 AND m.state <> 'waiting'
      AND c.org_id = m.org_id AND c.id = m.channel_id AND c.removed_at IS NULL
    RETURNING m.id
  )
  SELECT id FROM again`;

/** Sends a test, and sends once more what was sent or failed: under the same id, by which a webhook knows it. */
@Injectable()
export class QueueChannelMessage {
  constructor(
    private readonly database: Database,
    private readonly read: ChannelsRead,
    private readonly clock: Clock,
  ) {}

  async test(orgId: string, channelId: string): Promise<ChannelMessages> {
    await this.database.transaction(async (tx) => {
      const known = (await tx.query(
        'SELECT 1 FROM channel WHERE org_id = $1 AND id = $2 AND removed_at IS NULL FOR UPDATE',
        [orgId, channelId],
      )) as unknown[];
      if (known.length === 0) throw notFound();
      await tx.query(testSql, [orgId, channelId, this.clock.now()]);
      await this.queue(tx, orgId);
    });
    return this.read.messages(orgId, undefined);
  }

  async repeat(orgId: string, messageId: string): Promise<ChannelMessages> {
    await this.database.transaction(async (tx) => {
      const rows = (await tx.query(repeatSql, [orgId, messageId, this.clock.now()])) as unknown[];
      if (rows.length > 0) return this.queue(tx, orgId);
      const known = (await tx.query('SELECT 1 FROM channel_message WHERE org_id = $1 AND id = $2', [
        ...[orgId, messageId],
      ])) as unknown[];
      throw known.length > 0 ? new Problem('conflict', 409) : notFound();
    });
    return this.read.messages(orgId, undefined);
  }

  private async queue(tx: EntityManager, orgId: string): Promise<void> {
    await addJob(tx, orgId, 'send-channel-messages', {});
    await addHint(tx, { orgId, about: 'alarms', id: null, section: null, version: null });
  }
}
