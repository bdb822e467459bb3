import type { EntityManager } from 'typeorm';
import { stillToTell } from '../told-alarms.js';

const channelsSql = `
  SELECT DISTINCT c.id FROM channel_alarm x JOIN channel c ON c.org_id = x.org_id AND c.id = x.channel_id
  JOIN alarm a ON a.org_id = x.org_id AND a.id = x.alarm_id
  WHERE x.org_id = $1 AND x.message_id IS NULL AND c.is_on AND c.removed_at IS NULL
    AND ${stillToTell}`;

const waitingSql = `
  SELECT id, attempts = 0 AND problem IS NULL AND sent_at IS NULL AS "isFresh" FROM channel_message
  WHERE org_id = $1 AND channel_id = $2 AND about = 'alarms' AND state = 'waiting' ORDER BY number DESC`;

const makeSql = `
  WITH made AS (
    INSERT INTO channel_message (org_id, channel_id, about, next_at, made_at) VALUES ($1, $2, 'alarms', $3, $3)
    RETURNING id
  )
  SELECT id FROM made`;

const joinSql = `
  UPDATE channel_alarm x SET message_id = $4 FROM alarm a
  WHERE x.org_id = $1 AND x.channel_id = $3 AND x.message_id IS NULL AND a.org_id = x.org_id AND a.id = x.alarm_id
    AND ${stillToTell}`;

/**
 * Makes one message a channel of the alarms that wait for it. A message that waits for its turn and has not been tried
 * yet takes them up; while one is being tried again they wait, and become one message together afterwards. So however
 * many there are, a channel has one message to send. Says whether there is something to send.
 */
export const gatherMessages = async (tx: EntityManager, orgId: string, now: Date): Promise<boolean> => {
  const channels = (await tx.query(channelsSql, [orgId, now])) as { id: string }[];
  let hasMade = false;
  for (const { id } of channels) {
    await tx.query('SELECT 1 FROM channel WHERE org_id = $1 AND id = $2 FOR UPDATE', [orgId, id]);
    const waiting = (await tx.query(waitingSql, [orgId, id])) as { id: string; isFresh: boolean }[];
    const fresh = waiting.find(({ isFresh }) => isFresh)?.id;
    if (fresh === undefined && waiting.length > 0) continue;
    const messageId = fresh ?? ((await tx.query(makeSql, [orgId, id, now])) as [{ id: string }])[0].id;
    await tx.query(joinSql, [orgId, now, id, messageId]);
    hasMade = true;
  }
  return hasMade;
};
