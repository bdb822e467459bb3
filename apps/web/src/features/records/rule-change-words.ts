import type { OrganizationRule } from '@backcast/contracts/compliance/rule';
import type { Formats } from '@backcast/texts/format';
import type { RuleTexts } from '@backcast/texts/rules';
import { ruleFieldName, ruleFieldText } from '../../shared/rules/rule-field.js';
import { ruleTitle } from '../../shared/rules/rule-title.js';

export type RuleChangeWords = {
  /** What a rule is called today; undefined for one that the reader may not read. */
  nameOf: (code: string) => string | undefined;
  fieldName: (field: string) => string;
  fieldText: (code: string, field: string, value: unknown) => string;
  /** How an empty field is said. */
  none: string;
};

/** Everything that a change of a rule is said with. A module of its own, because it needs the rules that ship. */
export const ruleChangeWords = (
  text: RuleTexts,
  formats: Formats,
  own: readonly OrganizationRule[],
): RuleChangeWords => ({
  nameOf: (code) => {
    const known = own.find((rule) => rule.code === code);
    return known && ruleTitle(text, known.rule);
  },
  fieldName: (field) => ruleFieldName(field, text),
  fieldText: (code, field, value) => ruleFieldText(code, field, value, text, formats),
  none: text.none,
});
