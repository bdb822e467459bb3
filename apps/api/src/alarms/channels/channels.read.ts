import { Injectable } from '@nestjs/common';
import type { ChannelList, ChannelMessages, ChannelView } from '@backcast/contracts/alarms/channel';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { perMinute } from './send-channel-messages.js';

type Row = Omit<ChannelView, 'address' | 'perMinute' | 'hasSecret'> & { url: string; secret: string };

const sql = `
  SELECT c.id, c.version, c.kind, c.name, c.is_on AS "isOn", c.alarm_kinds AS "alarmKinds", c.language, c.url, c.secret,
    (SELECT count(*)::int FROM channel_message m
      WHERE m.org_id = c.org_id AND m.channel_id = c.id AND m.state = 'waiting') AS waiting
  FROM channel c WHERE c.org_id = $1 AND c.removed_at IS NULL ORDER BY c.made_at, c.id`;

const page = 50;
const messagesSql = `
  SELECT m.number::text AS seq, m.id, m.channel_id AS "channelId", c.name AS "channelName", m.about,
    (SELECT count(*)::int FROM channel_alarm x WHERE x.org_id = m.org_id AND x.message_id = m.id) AS alarms,
    m.state, m.attempts, m.problem, m.answer, m.made_at AS "madeAt",
    CASE WHEN m.state = 'waiting' THEN greatest(m.next_at, c.resting_until) END AS "nextAt", m.sent_at AS "sentAt"
  FROM channel_message m JOIN channel c ON c.org_id = m.org_id AND c.id = m.channel_id
  WHERE m.org_id = $1 AND ($2::bigint IS NULL OR m.number < $2) ORDER BY m.number DESC LIMIT ${page + 1}`;

type MessageRow = Omit<ChannelMessages['messages'][number], 'madeAt' | 'nextAt' | 'sentAt'> & {
  seq: string;
  madeAt: Date;
  nextAt: Date | null;
  sentAt: Date | null;
};

/** Of an address its host and its end: enough to tell two apart, too little to post to it. */
export const shownAddress = (url: string): string => `${new URL(url).host}/…${url.slice(-4)}`;

export const readChannels = async (tx: EntityManager, orgId: string): Promise<ChannelView[]> => {
  const rows = (await tx.query(sql, [orgId])) as Row[];
  return rows.map(({ url, secret, ...row }) => ({
    ...row,
    ...{ address: shownAddress(url), hasSecret: secret !== '', perMinute: perMinute[row.kind] },
  }));
};

@Injectable()
export class ChannelsRead {
  constructor(private readonly database: Database) {}

  async ofOrganization(orgId: string): Promise<ChannelList> {
    return { channels: await readChannels(this.database.source.manager, orgId) };
  }

  /** What was sent, newest first. */
  async messages(orgId: string, before: string | undefined): Promise<ChannelMessages> {
    const rows = await this.database.query<MessageRow>(messagesSql, [orgId, before ?? null]);
    const messages = rows.slice(0, page).map(({ seq: _, madeAt, nextAt, sentAt, ...row }) => ({
      ...row,
      ...{ madeAt: madeAt.toISOString(), nextAt: nextAt?.toISOString() ?? null, sentAt: sentAt?.toISOString() ?? null },
    }));
    return { messages, next: rows.length > page ? (rows[page - 1]?.seq ?? null) : null };
  }
}
