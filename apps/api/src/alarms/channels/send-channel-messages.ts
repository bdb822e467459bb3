import { Injectable, Logger } from '@nestjs/common';
import type { ChannelKind, ChannelMessage } from '@backcast/contracts/alarms/channel';
import type { Language } from '@backcast/contracts/fields';
import { alarmLinesIn } from '@backcast/texts/alarm-lines';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { addHint } from '../../platform/outbox/add-to-outbox.js';
import { OutgoingProblem } from '../../platform/outgoing/outgoing-address.js';
import { postOut } from '../../platform/outgoing/post-out.js';
import { byEvent, stillToTell, toldColumns, toldTables, type ToldAlarm } from '../told-alarms.js';
import { type ChannelContent, channelRequest } from './channel-request.js';
import { judgeAnswer, type Verdict } from './judge-answer.js';

type Claimed = {
  id: string;
  orgId: string;
  channelId: string;
  about: ChannelMessage['about'];
  attempts: number;
  isFresh: boolean;
  kind: ChannelKind;
  url: string;
  secret: string;
  language: Language;
  organization: string;
  sentTimes: Date[];
};
/** `countedAt`: the entry in the channel's times that stands for this message while it is on its way. */
type Taken = { message: Claimed; content: ChannelContent; countedAt: Date };

const minute = 60_000;
/** After each failed attempt; then the message has failed and waits for somebody who repeats it. */
const pauses = [10_000, minute, 5 * minute, 15 * minute, 60 * minute, 180 * minute, 360 * minute];
/** Longer than a post may take: a message of a process that died is taken up again after it. */
const leaseMs = minute;

/** Messages a minute: what WeCom and DingTalk take of a robot (20), Feishu (100), and a webhook gets at most. */
export const perMinute: Record<ChannelKind, number> = { wecom: 20, dingtalk: 20, feishu: 100, webhook: 60 };

// The channel is locked with the message: two processes never count the same minute at once.
const dueSql = `
  SELECT m.id, m.org_id AS "orgId", m.channel_id AS "channelId", m.about, m.attempts,
    m.attempts = 0 AND m.problem IS NULL AND m.sent_at IS NULL AS "isFresh",
    c.kind, c.url, c.secret, c.language, o.name AS organization, c.sent_times AS "sentTimes"
  FROM channel_message m JOIN channel c ON c.org_id = m.org_id AND c.id = m.channel_id
  JOIN organization o ON o.id = m.org_id
  WHERE m.state = 'waiting' AND m.next_at <= $1 AND c.is_on AND c.removed_at IS NULL
    AND (c.resting_until IS NULL OR c.resting_until <= $1)
  ORDER BY m.number LIMIT 1 FOR UPDATE OF c, m SKIP LOCKED`;

const takeSql = `
  UPDATE channel_message SET attempts = attempts + 1, next_at = $3 WHERE org_id = $1 AND id = $2`;
const countSql = 'UPDATE channel SET sent_times = $3 WHERE org_id = $1 AND id = $2';
const arrivedSql = `
  UPDATE channel SET sent_times[array_position(sent_times, $3::timestamptz)] = $4
  WHERE org_id = $1 AND id = $2 AND array_position(sent_times, $3::timestamptz) IS NOT NULL`;
const waitSql = `
  UPDATE channel_message SET next_at = greatest(next_at, $3)
  WHERE org_id = $1 AND channel_id = $2 AND state = 'waiting'`;

const alarmsSql = `
  SELECT ${toldColumns} FROM channel_alarm x JOIN ${toldTables} ON a.org_id = x.org_id AND a.id = x.alarm_id
  WHERE x.org_id = $1 AND x.message_id = $3 AND (NOT $4::boolean OR (${stillToTell}))
  ORDER BY e.name, a.kind, p.name, a.raised_at`;

const settleSql = `
  UPDATE channel_message SET state = $3, problem = $4, answer = $5, next_at = $6,
    sent_at = CASE WHEN $3 = 'sent' THEN $7 ELSE sent_at END, attempts = attempts - $8
  WHERE org_id = $1 AND id = $2 AND state = 'waiting'`;

/**
 * Sends what waits for channels, each no faster than it takes, until nothing is due any more. A message is taken before
 * it is posted and settled afterwards: a process that dies in between leaves it waiting, and it goes out once more with
 * the same id. Nobody knows when the other side counts it before it answered, so it counts as late as it can until then.
 */
@Injectable()
export class SendChannelMessages {
  private readonly logger = new Logger('channels');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async execute(): Promise<void> {
    for (;;) {
      const now = this.clock.now();
      const taken = await this.database.transaction((tx) => this.take(tx, now));
      if (taken === 'nothing') return;
      if (taken !== 'later') await this.send(taken, now);
    }
  }

  /** The next message with what it says; `later` where its channel has to wait, or nothing is left to say. */
  private async take(tx: EntityManager, now: Date): Promise<Taken | 'later' | 'nothing'> {
    const [message] = (await tx.query(dueSql, [now])) as Claimed[];
    if (!message) return 'nothing';
    const { orgId, channelId, id } = message;
    const lately = message.sentTimes
      .filter((at) => at.getTime() > now.getTime() - minute)
      .toSorted((a, b) => a.getTime() - b.getTime());
    const first = lately[lately.length - perMinute[message.kind]];
    if (first) {
      await tx.query(waitSql, [orgId, channelId, new Date(first.getTime() + minute)]);
      return 'later';
    }
    const content = await this.contentOf(tx, message, now);
    if (content === null) {
      await forget(tx, message);
      return 'later';
    }
    const countedAt = new Date(now.getTime() + leaseMs);
    await tx.query(takeSql, [orgId, id, countedAt]);
    await tx.query(countSql, [orgId, channelId, [...lately, countedAt]]);
    return { message, content, countedAt };
  }

  /** Made when it is sent, so that no name is kept in it. What passed before its first attempt is not said any more. */
  private async contentOf(tx: EntityManager, message: Claimed, now: Date): Promise<ChannelContent | null> {
    const { orgId, id, about, isFresh, language, organization } = message;
    const words = alarmLinesIn(language);
    const timestamp = now.toISOString();
    if (about === 'test')
      return {
        lines: words.test(organization).split('\n'),
        more: words.more,
        data: { type: 'test', timestamp, data: {} },
      };
    const alarms = (await tx.query(alarmsSql, [orgId, now, id, isFresh])) as ToldAlarm[];
    if (alarms.length === 0) return null;
    return {
      lines: words.chat(byEvent(alarms, this.config.publicUrl)).split('\n'),
      more: words.more,
      data: { type: 'alarms.raised', timestamp, data: { alarms: alarms.map(forPrograms) } },
    };
  }

  private async send({ message, content, countedAt }: Taken, now: Date): Promise<void> {
    const { kind, id } = message;
    try {
      const request = channelRequest(message, id, content, now);
      const { status, text } = await postOut(request, { privateHosts: this.config.privateHosts });
      await this.settle(message, countedAt, judgeAnswer(kind, status, text));
    } catch (error) {
      if (!(error instanceof OutgoingProblem)) throw error;
      const isOver = ['address', 'insecure', 'private', 'redirected'].includes(error.reason);
      await this.settle(message, countedAt, { is: isOver ? 'refused' : 'again', answer: '' }, error.reason);
    }
  }

  private async settle(
    message: Claimed,
    countedAt: Date,
    verdict: Verdict,
    reason: string | null = null,
  ): Promise<void> {
    const { orgId, id, channelId } = message;
    const now = this.clock.now();
    const after = (ms: number): Date => new Date(now.getTime() + ms);
    const pause = pauses[message.attempts];
    const isOver = verdict.is === 'refused' || (verdict.is === 'again' && pause === undefined);
    const state = verdict.is === 'taken' ? 'sent' : isOver ? 'failed' : 'waiting';
    const problem = verdict.is === 'taken' ? null : (reason ?? problemOf[verdict.is]);
    await this.database.transaction(async (tx) => {
      await tx.query(arrivedSql, [orgId, channelId, countedAt, now]);
      // Too many in a minute is nobody's failure and uses up no attempt.
      const [next, back] = verdict.is === 'too-fast' ? [after(verdict.restMs ?? minute), 1] : [after(pause ?? 0), 0];
      await tx.query(settleSql, [orgId, id, state, problem, verdict.answer, next, now, back]);
      if (verdict.is === 'too-fast')
        await tx.query('UPDATE channel SET resting_until = $3 WHERE org_id = $1 AND id = $2', [orgId, channelId, next]);
      await addHint(tx, { orgId, about: 'alarms', id: null, section: null, version: null });
    });
    // Neither address nor answer: both may hold secrets.
    if (isOver) this.logger.warn({ msg: 'A message did not get through', message: id, channel: channelId, problem });
  }
}

const problemOf = { 'too-fast': 'too-fast', again: 'answered', refused: 'refused' } as const;

const forPrograms = ({ id, kind, about, eventId, eventName, personName, because }: ToldAlarm): object => ({
  ...{ id, kind, about, event: { id: eventId, name: eventName }, person: personName, because },
});

const forget = async (tx: EntityManager, { orgId, id }: Claimed): Promise<void> => {
  await tx.query('UPDATE channel_alarm SET message_id = NULL WHERE org_id = $1 AND message_id = $2', [orgId, id]);
  await tx.query('DELETE FROM channel_message WHERE org_id = $1 AND id = $2', [orgId, id]);
};
