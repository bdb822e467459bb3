import type { SaveSmsGateway as Body, SmsGatewayView } from '@backcast/contracts/registration/reminder';
import { reminderTexts } from '@backcast/texts/reminders';
import { Injectable } from '@nestjs/common';
import { showsSecret } from '@backcast/invitations/reminders/shows-secret';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { invalidField, Problem } from '../platform/http/problem.js';
import { MailServer } from '../platform/mail/mail-server.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { OutgoingProblem, readOutgoingAddress } from '../platform/outgoing/outgoing-address.js';
import { type Leaves, leavesThatDiffer, recordChange } from '../platform/records/record-change.js';
import { readSmsGateway, type StoredGateway, writeSmsGateway } from './sms-gateway.store.js';

/** How the organization's messages leave: shown without its secrets, and changed. */
@Injectable()
export class SaveSmsGateway {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly mail: MailServer,
  ) {}

  async read({ orgId }: Actor): Promise<SmsGatewayView> {
    return this.view(this.database.source.manager, orgId);
  }

  execute(actor: Actor, body: Body): Promise<SmsGatewayView> {
    const { orgId } = actor;
    this.requireAddress(body);
    requireHiddenSecret(body);
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM organization WHERE id = $1 FOR NO KEY UPDATE', [orgId]);
      const current = await readSmsGateway(tx, orgId);
      const after = merged(current, body);
      const change = leavesThatDiffer(leavesOf(current), leavesOf(after));
      const isOther = Object.keys(change.after).length > 0 || secretsOf(current) !== secretsOf(after);
      if (!isOther) return this.view(tx, orgId);
      if (body.version !== current.version) throw new Problem('stale', 409, { current: await this.view(tx, orgId) });
      await writeSmsGateway(tx, orgId, { ...after, version: current.version + 1 });
      await recordChange(tx, {
        ...{ orgId, actor, section: 'sms-gateway', version: current.version + 1, cause: 'edit' as const },
        // That a secret changed is told, never what it was or is.
        before: { ...leavesOf(current), ...(secretsOf(current) === secretsOf(after) ? {} : { secret: null }) },
        after: { ...leavesOf(after), ...(secretsOf(current) === secretsOf(after) ? {} : { secret: 'changed' }) },
      });
      await addHint(tx, { orgId, about: 'organization', id: null, section: 'sms-gateway', version: null });
      return this.view(tx, orgId);
    });
  }

  /** Said when it is saved, not when the first message does not leave. */
  private requireAddress({ isOn, url }: Body): void {
    if (!isOn) return;
    try {
      // A variable may stand in the path or behind it, never in the host.
      readOutgoingAddress(url.replace(/\{[a-z]+\}/g, 'x'), this.config.privateHosts);
      if (new URL(url.replace(/\{[a-z]+\}/g, 'a')).host !== new URL(url.replace(/\{[a-z]+\}/g, 'b')).host)
        throw new OutgoingProblem('address');
    } catch (error) {
      const reason = error instanceof OutgoingProblem ? error.reason : 'address';
      throw invalidField('url', `address_${reason}`);
    }
  }

  private async view(tx: Pick<EntityManager, 'query'>, orgId: string): Promise<SmsGatewayView> {
    const { headers, secret, ...gateway } = await readSmsGateway(tx, orgId);
    const [organization] = (await tx.query('SELECT language FROM organization WHERE id = $1', [orgId])) as {
      language: 'zh-CN' | 'en';
    }[];
    return {
      ...gateway,
      headers: headers.map(({ name }) => ({ name })),
      ...{ hasSecret: secret !== '', hasMail: this.mail.isConfigured },
      shippedText: reminderTexts(organization?.language ?? 'zh-CN').text,
    };
  }
}

/** Address and body are shown again and are in the history: a secret in them would be, too. */
const requireHiddenSecret = (body: Body): void => {
  const place = showsSecret(body);
  if (place !== null) throw invalidField(place, 'secret_in_the_open');
};

/** What is typed, with the secrets that were not typed anew as they are stored. */
const merged = (current: StoredGateway, { headers, secret, ...rest }: Body): StoredGateway => ({
  ...rest,
  secret: secret ?? current.secret,
  headers: headers.map(({ name, value }) => ({
    name,
    value: value ?? current.headers.find((header) => header.name === name)?.value ?? '',
  })),
});

const secretsOf = ({ secret, headers }: StoredGateway): string => JSON.stringify([secret, headers]);

const leavesOf = ({ secret: _, headers, version: __, ...gateway }: StoredGateway): Leaves => ({
  ...gateway,
  headers: headers.map(({ name }) => name).join(', '),
});
