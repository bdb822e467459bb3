import { rowsOf, type ConditionRow } from '@backcast/compliance/condition-rows';
import { parseCondition } from '@backcast/compliance/parse-condition';
import type { Rule } from '@backcast/compliance/rule';
import { RuleSyntaxError } from '@backcast/compliance/rule-syntax-error';
import type { OrganizationRule, OrganizationRuleBody } from '@backcast/contracts/compliance/rule';

/** A rule as it is being written. */
export type RuleDraft = { body: OrganizationRuleBody; isOn: boolean };

export const firstRow: ConditionRow = { fact: 'attendance', asks: 'atLeast', values: [100] };

export const emptyDraft: RuleDraft = {
  isOn: true,
  body: {
    ...{ place: 'CN', when: 'attendance>=100', obligation: '', authority: '', lead: null, severity: 'duty' },
    ...{ supersededBy: [], gates: [], citation: '', dateChecked: null, validFrom: null, validTo: null },
  },
};

/** What of a stored rule is edited; a law's terms of decision and quantities are not. */
export const draftOf = ({ isOn, rule }: OrganizationRule): RuleDraft => ({ isOn, body: bodyOf(rule) });

function bodyOf(rule: Rule): OrganizationRuleBody {
  const { place, when, obligation, authority, lead, severity, supersededBy, gates } = rule;
  return {
    ...{ place, when, obligation, severity, supersededBy: [...supersededBy], gates: [...gates] },
    authority: typeof authority === 'string' ? authority : '',
    lead: lead && { ...lead },
    ...{ citation: rule.citation, dateChecked: rule.dateChecked, validFrom: rule.validFrom, validTo: rule.validTo },
  };
}

/** The rule that a draft would be, for trying it out. */
export const ruleOf = (code: string, { body }: RuleDraft): Rule => ({
  ...body,
  lead: body.lead as Rule['lead'],
  ...{ code, pack: 'ORG', decision: null, quantity: null, confidence: 'policy' },
});

/** What is wrong with a condition; null when it can be read. */
export function conditionProblem(when: string): RuleSyntaxError | null {
  try {
    parseCondition(when);
    return null;
  } catch (error) {
    if (error instanceof RuleSyntaxError) return error;
    throw error;
  }
}

export const rowsIn = (when: string) => (conditionProblem(when) ? null : rowsOf(parseCondition(when)));

/** Fields as text, so that two edits of the same rule can be compared and merged field by field. */
export const fieldsOf = ({ isOn, body }: RuleDraft): Record<string, string> =>
  Object.fromEntries(Object.entries({ isOn, ...body }).map(([field, value]) => [field, JSON.stringify(value)]));

export function draftFrom(fields: Record<string, string>): RuleDraft {
  const { isOn, ...body } = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, JSON.parse(value) as unknown]),
  );
  return { isOn: isOn === true, body: body as OrganizationRuleBody };
}
