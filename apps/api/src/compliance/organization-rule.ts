import type { Rule } from '@backcast/compliance/rule';
import { shippedRules } from '@backcast/compliance/shipped-rules';
import type { OrganizationRule, OrganizationRuleBody } from '@backcast/contracts/compliance/rule';

/** Policies that ship: they hold as they are until the organization writes a version of its own. */
export const shippedPolicies = shippedRules.filter(({ pack }) => pack === 'ORG');
/** What is not the organization's to change. */
export const shippedLaws = shippedRules.filter(({ pack }) => pack !== 'ORG');

export const isShippedPolicy = (code: string): boolean => shippedPolicies.some((rule) => rule.code === code);

export const asShipped = (rule: Rule): OrganizationRule => ({
  ...{ code: rule.code, version: 0, isOn: true, isShipped: true, writer: null, rule },
});

/** A policy has no term of decision and counts nothing; how sure it is, is the organization's own business. */
export const ruleFrom = (code: string, body: OrganizationRuleBody): Rule => {
  const { lead, ...rest } = body;
  return {
    ...rest,
    lead: lead && leadFrom(lead),
    code,
    pack: 'ORG',
    decision: null,
    quantity: null,
    confidence: 'policy',
  };
};

/** Optional fields are absent, not undefined, as everywhere in the libs. */
const leadFrom = ({ n, unit, count, time, isDefault }: NonNullable<OrganizationRuleBody['lead']>) => ({
  ...{ n, unit, count },
  ...(time === undefined ? {} : { time }),
  ...(isDefault === true ? { isDefault } : {}),
});

/** The part of a rule that an organization writes. */
export const bodyOf = (rule: Rule): OrganizationRuleBody => ({
  ...{ place: rule.place, when: rule.when, obligation: rule.obligation },
  authority: typeof rule.authority === 'string' ? rule.authority : '',
  lead: rule.lead && leadFrom({ ...rule.lead, time: rule.lead.time, isDefault: rule.lead.isDefault }),
  ...{ severity: rule.severity, supersededBy: [...rule.supersededBy], gates: [...rule.gates] },
  ...{ citation: rule.citation, dateChecked: rule.dateChecked, validFrom: rule.validFrom, validTo: rule.validTo },
});
