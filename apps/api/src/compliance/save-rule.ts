import { Injectable } from '@nestjs/common';
import type {
  AddRule,
  OrganizationRule,
  OrganizationRuleBody,
  SaveRule as SaveBody,
} from '@backcast/contracts/compliance/rule';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { invalidField, notFound, Problem } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { type Leaves, leavesThatDiffer, recordChange } from '../platform/records/record-change.js';
import { bodyOf, shippedLaws } from './organization-rule.js';
import { addRuleVersion, lockRules, numberOf, readOrganizationRules } from './rule.store.js';

type Written = { code: string; version: number; isOn: boolean; body: OrganizationRuleBody };

/** Adds rules of an organization and the next version of those that are there. */
@Injectable()
export class SaveRule {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, { body }: AddRule): Promise<OrganizationRule> {
    return this.database.transaction(async (tx) => {
      const all = await this.lockAll(tx, actor, body);
      const numbers = all.filter(({ isShipped }) => !isShipped).map(({ code }) => numberOf(code));
      const code = `OWN-${Math.max(0, ...numbers) + 1}`;
      return this.write(tx, actor, { code, version: 1, isOn: true, body }, {});
    });
  }

  async edit(actor: Actor, code: string, { version, isOn, body }: SaveBody): Promise<OrganizationRule> {
    return this.database.transaction(async (tx) => {
      const all = await this.lockAll(tx, actor, body);
      const current = all.find((rule) => rule.code === code);
      if (!current) throw notFound();
      const before = leavesOf({ code, isOn: current.isOn, body: bodyOf(current.rule) });
      const after = leavesOf({ code, isOn, body });
      if (Object.keys(leavesThatDiffer(before, after).after).length === 0) return current;
      if (version !== current.version) throw new Problem('stale', 409, { current });
      return this.write(tx, actor, { code, version: version + 1, isOn, body }, before);
    });
  }

  private async lockAll(tx: EntityManager, { orgId }: Actor, body: OrganizationRuleBody): Promise<OrganizationRule[]> {
    await lockRules(tx, orgId);
    const all = await readOrganizationRules(tx, orgId);
    const codes = [...all, ...shippedLaws].map(({ code }) => code);
    if (body.supersededBy.some((code) => !codes.includes(code))) throw invalidField('body.supersededBy', 'not_found');
    return all;
  }

  private async write(tx: EntityManager, actor: Actor, written: Written, before: Leaves): Promise<OrganizationRule> {
    const { orgId, personId } = actor;
    const { code, version } = written;
    await addRuleVersion(tx, { ...written, orgId, writtenBy: personId, writtenAt: this.clock.now() });
    const cause = Object.keys(before).length === 0 ? 'create' : 'edit';
    await recordChange(tx, { orgId, actor, section: 'rule', version, cause, before, after: leavesOf(written) });
    await addHint(tx, { orgId, about: 'rules', id: null, section: null, version });
    const all = await readOrganizationRules(tx, orgId);
    return all.find((rule) => rule.code === code) as OrganizationRule;
  }
}

/** Each field is a leaf under the rule's code, so that the history names rule and field. */
const leavesOf = ({ code, isOn, body }: Omit<Written, 'version'>): Leaves =>
  Object.fromEntries(Object.entries({ isOn, ...body }).map(([field, value]) => [`${code}.${field}`, value]));
