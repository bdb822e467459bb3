import { randomUUID } from 'node:crypto';
import type { TriedSmsGateway, TrySmsGateway as Body } from '@backcast/contracts/registration/reminder';
import { reminderTexts } from '@backcast/texts/reminders';
import { Injectable } from '@nestjs/common';
import { normalizePhone } from '../invitees/normalize-phone.js';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { invalidField } from '../platform/http/problem.js';
import { recordChange } from '../platform/records/record-change.js';
import { SendSms } from './send-sms.js';

/** Sends one message to a number that somebody typed in, with the gateway as it is stored, and says what it answered. */
@Injectable()
export class TrySmsGateway {
  constructor(
    private readonly database: Database,
    private readonly sms: SendSms,
  ) {}

  async execute(actor: Actor, { phone }: Body): Promise<TriedSmsGateway> {
    const { orgId } = actor;
    const to = normalizePhone(phone);
    if (to === null || to === '') throw invalidField('phone', 'invalid_format');
    // Before it is sent: whoever sends messages in the organization's name is in its history, whatever happens then.
    const [organization] = await this.database.transaction(async (tx) => {
      const change = { section: 'sms-gateway', cause: 'access' as const, before: {}, after: { tried: true } };
      await recordChange(tx, { orgId, actor, ...change });
      return (await tx.query('SELECT name, language FROM organization WHERE id = $1', [orgId])) as {
        name: string;
        language: 'zh-CN' | 'en';
      }[];
    });
    const { name = '', language = 'zh-CN' as const } = organization ?? {};
    const text = reminderTexts(language).tryText(name);
    const parts = { customer: name, event: name, when: '', where: '', link: '', ticket: '' };
    const { verdict, status, answer } = await this.sms.execute(orgId, to, { ...parts, text, id: randomUUID() }, true);
    return { verdict: verdict === 'unsure' ? 'unreachable' : verdict, status, answer };
  }
}
