import { Injectable } from '@nestjs/common';
import { mailTexts } from '@backcast/texts/mail';
import type { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import type { AddedPerson, AddPerson as AddBody } from '@backcast/contracts/people/person';
import type { EntityManager } from 'typeorm';
import { belongsToOneOrganization, makeAccessLink } from '../accounts/make-access-link.js';
import { OrganizationEntity } from '../organization/organization.entity.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { addMail } from '../platform/mail/send-mail.js';
import { Problem } from '../platform/http/problem.js';
import { readPerson } from './people.read.js';
import { PersonEntity } from './person.entity.js';
import { recordPersonChange } from './record-person-change.js';
import { requirePerson, requireTeam } from './require-person.js';

/** Puts a person on the plan, and gives out the link with which the person claims an account. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { withLink, ...body }: AddBody): Promise<AddedPerson> {
    return this.database.transaction(async (tx) => {
      await requireTeam(tx, actor.orgId, body.teamId);
      const result = await tx.insert(PersonEntity, { ...body, orgId: actor.orgId });
      const id = String(result.identifiers[0]?.['id']);
      await recordPersonChange(tx, actor, { id, version: 1 }, 'create', { before: {}, after: body });
      const link = withLink ? await this.makeLink(tx, actor, { id, name: body.name, mail: body.mail }, 'join') : null;
      return { person: await readPerson(tx, actor.orgId, id), link };
    });
  }

  /** A new link for a person: to claim an account, or to set a new password when there is one. */
  async link(actor: Actor, id: string): Promise<MadeAccessLink> {
    return this.database.transaction(async (tx) => {
      const person = await requirePerson(tx, actor.orgId, id);
      if (person.disabledAt) throw new Problem('conflict', 409);
      const kind = person.accountId === null ? 'join' : 'reset-password';
      if (person.accountId !== null) await requireOwnAccount(tx, person.accountId);
      const after = { link: kind };
      await recordPersonChange(tx, actor, person, 'access', { before: {}, after });
      return this.makeLink(tx, actor, person, kind);
    });
  }

  private async makeLink(
    tx: EntityManager,
    actor: Actor,
    person: { id: string; name: string; mail: string },
    kind: 'join' | 'reset-password',
  ): Promise<MadeAccessLink> {
    const { orgId } = actor;
    const link = await makeAccessLink(tx, this.config, { orgId, id: person.id }, kind, this.clock.now());
    if (person.mail === '') return link;
    const { language, zone, name: organizationName } = await tx.findOneByOrFail(OrganizationEntity, { id: orgId });
    const { name: inviterName } = await tx.findOneByOrFail(PersonEntity, { id: actor.personId, orgId });
    const about = { personName: person.name, organizationName, url: link.url, expiresAt: link.expiresAt, zone };
    const texts = mailTexts(language);
    const text = kind === 'join' ? texts.invitation({ ...about, inviterName }) : texts.passwordReset(about);
    await addMail(tx, { orgId, personId: person.id, ...text });
    return link;
  }
}

/**
 * A link that sets a password opens the whole account: an admin must not come by it into another organization, nor
 * become the operator of the installation. Such an account gets its link by mail, or changes its password itself.
 */
const requireOwnAccount = async (tx: EntityManager, accountId: string): Promise<void> => {
  const [own] = (await tx.query(`SELECT 1 FROM account a WHERE a.id = $1 AND ${belongsToOneOrganization}`, [
    accountId,
  ])) as unknown[];
  if (!own) throw new Problem('account_of_others', 409);
};
