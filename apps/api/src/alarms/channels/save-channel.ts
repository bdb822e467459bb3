import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  AddChannel as AddBody,
  AddedChannel,
  ChannelKind,
  ChannelList,
  ChannelView,
  SaveChannel as SaveBody,
} from '@backcast/contracts/alarms/channel';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { invalidField, notFound, Problem } from '../../platform/http/problem.js';
import { addHint } from '../../platform/outbox/add-to-outbox.js';
import { OutgoingProblem, readOutgoingAddress } from '../../platform/outgoing/outgoing-address.js';
import { type Leaves, recordChange } from '../../platform/records/record-change.js';
import { readChannels, shownAddress } from './channels.read.js';

type Kept = { version: number; kind: ChannelKind; url: string; secret: string };

const mostChannels = 50;

const insertSql = `
  WITH made AS (
    INSERT INTO channel (org_id, id, kind, name, alarm_kinds, language, url, secret, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id
  )
  SELECT id FROM made`;
const updateSql = `
  UPDATE channel SET version = version + 1, name = $3, is_on = $4, alarm_kinds = $5, language = $6, url = $7, secret = $8,
    resting_until = NULL
  WHERE org_id = $1 AND id = $2`;

/** Adds, edits and removes channels. Address and secret come in and are never shown again. */
@Injectable()
export class SaveChannel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  add(actor: Actor, body: AddBody): Promise<AddedChannel> {
    const { orgId } = actor;
    const { id, kind, name, language, alarmKinds } = body;
    const url = this.requireAddress(body.url);
    const secret = kind === 'webhook' ? `whsec_${randomBytes(32).toString('base64')}` : secretOf(kind, body.secret);
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM organization WHERE id = $1 FOR NO KEY UPDATE', [orgId]);
      const known = await readChannels(tx, orgId);
      if (known.length >= mostChannels) throw new Problem('conflict', 409);
      const values = [orgId, id, kind, name, JSON.stringify([...new Set(alarmKinds)]), language, url, secret];
      const made = (await tx.query(insertSql, [...values, this.clock.now()])) as unknown[];
      // Sent again: a secret that was made now would be nobody's.
      if (made.length === 0) throw new Problem('conflict', 409);
      const after = leavesOf({ kind, name, isOn: true, alarmKinds, language, address: shownAddress(url) });
      await this.record(tx, actor, id, 1, 'create', {}, after);
      return { channel: await requireChannel(tx, orgId, id), secret: kind === 'webhook' ? secret : null };
    });
  }

  edit(actor: Actor, id: string, body: SaveBody): Promise<ChannelView> {
    const { orgId } = actor;
    const { version, name, isOn, alarmKinds, language } = body;
    const typed = body.url === null ? null : this.requireAddress(body.url);
    return this.database.transaction(async (tx) => {
      const kept = await lockChannel(tx, orgId, id);
      const current = await requireChannel(tx, orgId, id);
      const url = typed ?? kept.url;
      const secret = body.secret === null || kept.kind === 'webhook' ? kept.secret : secretOf(kept.kind, body.secret);
      const before = leavesOf(current);
      const after = leavesOf({ kind: kept.kind, name, isOn, alarmKinds, language, address: shownAddress(url) });
      if (url !== kept.url || secret !== kept.secret) after['secretChanged'] = true;
      if (JSON.stringify(before) === JSON.stringify(after)) return current;
      if (version !== kept.version) throw new Problem('stale', 409, { current });
      const kinds = JSON.stringify([...new Set(alarmKinds)]);
      await tx.query(updateSql, [orgId, id, name, isOn, kinds, language, url, secret]);
      await this.record(tx, actor, id, version + 1, 'edit', before, after);
      return requireChannel(tx, orgId, id);
    });
  }

  /** What it sent stays in the list; its address and secret do not stay at all. */
  remove(actor: Actor, id: string): Promise<ChannelList> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const { version } = await lockChannel(tx, orgId, id);
      const before = leavesOf(await requireChannel(tx, orgId, id));
      await tx.query(
        `UPDATE channel SET removed_at = $3, is_on = false, url = 'https://removed.invalid/', secret = '',
           version = version + 1 WHERE org_id = $1 AND id = $2`,
        [orgId, id, this.clock.now()],
      );
      await tx.query(
        `UPDATE channel_message SET state = 'failed', problem = 'refused' WHERE org_id = $1 AND channel_id = $2
           AND state = 'waiting'`,
        [orgId, id],
      );
      await this.record(tx, actor, id, version + 1, 'edit', before, {});
      return { channels: await readChannels(tx, orgId) };
    });
  }

  private requireAddress(url: string): string {
    try {
      return readOutgoingAddress(url, this.config.privateHosts).href;
    } catch (error) {
      if (error instanceof OutgoingProblem) throw invalidField('url', `address_${error.reason}`);
      throw error;
    }
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    subjectId: string,
    version: number,
    cause: 'create' | 'edit',
    before: Leaves,
    after: Leaves,
  ): Promise<void> {
    const { orgId } = actor;
    await recordChange(tx, { orgId, actor, section: 'channel', subjectId, version, cause, before, after });
    await addHint(tx, { orgId, about: 'alarms', id: null, section: null, version: null });
  }
}

/** WeCom's robots sign nothing: whoever has the address may write. */
const secretOf = (kind: ChannelKind, typed: string): string => (kind === 'wecom' ? '' : typed);

const lockChannel = async (tx: EntityManager, orgId: string, id: string): Promise<Kept> => {
  const [row] = (await tx.query(
    'SELECT version, kind, url, secret FROM channel WHERE org_id = $1 AND id = $2 AND removed_at IS NULL FOR UPDATE',
    [orgId, id],
  )) as Kept[];
  if (!row) throw notFound();
  return row;
};

const requireChannel = async (tx: EntityManager, orgId: string, id: string): Promise<ChannelView> => {
  const channel = (await readChannels(tx, orgId)).find((each) => each.id === id);
  if (!channel) throw notFound();
  return channel;
};

/** What the history keeps: never an address in full, nor a secret. */
const leavesOf = ({
  kind,
  name,
  isOn,
  alarmKinds,
  language,
  address,
}: Pick<ChannelView, 'kind' | 'name' | 'isOn' | 'alarmKinds' | 'language' | 'address'>): Leaves => ({
  ...{ kind, name, isOn, alarmKinds: [...alarmKinds].sort().join(' '), language, address },
});
