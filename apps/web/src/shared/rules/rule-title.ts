import type { Rule } from '@backcast/compliance/rule';
import { shippedRules } from '@backcast/compliance/shipped-rules';
import type { RuleTexts } from '@backcast/texts/rules';

/** What a rule asks for: in the reader's language while it says what shipped, otherwise as the organization wrote it. */
export function ruleTitle(text: RuleTexts, { code, obligation }: Pick<Rule, 'code' | 'obligation'>): string {
  const shipped = shippedRules.find((rule) => rule.code === code);
  return shipped?.obligation === obligation ? ((text.ruleTitles as Record<string, string>)[code] ?? code) : obligation;
}
