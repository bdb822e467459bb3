import type { OrganizationRule, OrganizationRuleBody } from '@backcast/contracts/compliance/rule';
import type { EntityManager } from 'typeorm';
import { OrgRuleEntity } from './org-rule.entity.js';
import { asShipped, isShippedPolicy, ruleFrom, shippedPolicies } from './organization-rule.js';

type Row = {
  code: string;
  version: number;
  isOn: boolean;
  body: OrganizationRuleBody;
  personId: string | null;
  name: string | null;
  at: Date;
};

const columns = `r.code, r.version, r.is_on AS "isOn", r.body, r.written_by AS "personId", p.name, r.written_at AS at`;
const joined = 'org_rule r LEFT JOIN person p ON p.org_id = r.org_id AND p.id = r.written_by';

const view = ({ code, version, isOn, body, personId, name, at }: Row): OrganizationRule => ({
  ...{ code, version, isOn, isShipped: isShippedPolicy(code), rule: ruleFrom(code, body) },
  writer: { personId, name: name ?? '', at: at.toISOString() },
});

/** The latest version of each rule of the organization: first the policies that ship, then its own as they were added. */
export const readOrganizationRules = async (tx: EntityManager, orgId: string): Promise<OrganizationRule[]> => {
  const rows = (await tx.query(
    `SELECT DISTINCT ON (r.code) ${columns} FROM ${joined} WHERE r.org_id = $1 ORDER BY r.code, r.version DESC`,
    [orgId],
  )) as Row[];
  const written = new Map(rows.map((row) => [row.code, view(row)]));
  const policies = shippedPolicies.map((rule) => written.get(rule.code) ?? asShipped(rule));
  const added = [...written.values()].filter(({ isShipped }) => !isShipped);
  return [...policies, ...added.sort((a, b) => numberOf(a.code) - numberOf(b.code))];
};

/** `OWN-12` → 12. */
export const numberOf = (code: string): number => Number(code.replace(/^OWN-/, ''));

/** All versions of one rule, the latest first; the policy as it ships closes the list. */
export const readRuleVersions = async (tx: EntityManager, orgId: string, code: string): Promise<OrganizationRule[]> => {
  const rows = (await tx.query(
    `SELECT ${columns} FROM ${joined} WHERE r.org_id = $1 AND r.code = $2 ORDER BY r.version DESC`,
    [orgId, code],
  )) as Row[];
  return [...rows.map(view), ...shippedPolicies.filter((rule) => rule.code === code).map(asShipped)];
};

/** Whoever writes a rule of this organization next waits until this transaction ends. */
export const lockRules = async (tx: EntityManager, orgId: string): Promise<void> => {
  await tx.query('SELECT 1 FROM organization WHERE id = $1 FOR NO KEY UPDATE', [orgId]);
};

export const addRuleVersion = async (tx: EntityManager, version: OrgRuleEntity): Promise<void> => {
  await tx.insert(OrgRuleEntity, version as never);
};
