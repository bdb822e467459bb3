import type { Language } from '@backcast/contracts/fields';
import type { EntityManager } from 'typeorm';
import { OrganizationEntity } from '../organization/organization.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { recordChange } from '../platform/records/record-change.js';
import { AccountEntity } from './account.entity.js';

export type FirstAdmin = {
  organizationName: string;
  zone: string;
  language: Language;
  name: string;
  signInName: string;
  passwordHash: string;
};

/** The first organization with its first admin, who is also the operator of the installation. */
export const makeFirstAdmin = async (
  tx: EntityManager,
  first: FirstAdmin,
): Promise<{ accountId: string; orgId: string; personId: string }> => {
  const { organizationName: name, zone, language, signInName, passwordHash } = first;
  const idOf = (result: { identifiers: Record<string, unknown>[] }): string => String(result.identifiers[0]?.['id']);
  const orgId = idOf(await tx.insert(OrganizationEntity, { name, zone, language }));
  const accountId = idOf(await tx.insert(AccountEntity, { signInName, passwordHash, language: null, operator: true }));
  const mail = signInName.includes('@') ? signInName : '';
  const phone = mail === '' ? signInName : '';
  const person = { orgId, name: first.name, mail, phone, role: 'admin' as const, accountId };
  const personId = idOf(await tx.insert(PersonEntity, person));
  await tx.query('UPDATE installation SET set_up_at = now(), set_up_token_hash = NULL');
  const after = { name, zone, language };
  await recordChange(tx, {
    orgId,
    actor: null,
    section: 'organization',
    subjectId: orgId,
    cause: 'create',
    before: {},
    after,
  });
  return { accountId, orgId, personId };
};
