import { parseCondition } from '@backcast/compliance/parse-condition';
import type { Rule } from '@backcast/compliance/rule';
import type { Formats } from '@backcast/texts/format';
import type { RuleTexts } from '@backcast/texts/rules';
import { ruleTitle } from './rule-title.js';
import { authorityName, conditionWords, leadWords, packName, valueWords } from './rule-words.js';

/** What a field of a rule is called; its path where it is not known. */
export function ruleFieldName(field: string, text: RuleTexts): string {
  const { form } = text;
  const names: Record<string, string> = {
    ...{ isOn: form.isOn, place: form.place, when: text.condition, obligation: form.what },
    ...{ authority: text.authority, lead: text.lead_, severity: form.severity, supersededBy: form.supersededBy },
    ...{ gates: text.gatesLead, citation: form.citation, dateChecked: form.dateChecked },
    ...{ validFrom: form.validFrom, validTo: form.validTo },
  };
  return names[field] ?? field;
}

/** The value of a field of the rule with this code, in words. */
export function ruleFieldText(code: string, field: string, value: unknown, text: RuleTexts, formats: Formats): string {
  if (field === 'lead') return leadWords(text, formats, { lead: value as Rule['lead'] });
  if (value === null || value === undefined || value === '') return text.none;
  if (field === 'when') return conditionText(String(value), text);
  if (field === 'obligation') return ruleTitle(text, { code, obligation: String(value) });
  if (field === 'place') return packName(text, String(value));
  if (field === 'authority') return authorityName(text, String(value));
  if (field === 'citation') return (text.policySources as Record<string, string>)[String(value)] ?? String(value);
  if (field === 'severity') return text.severities[value as Rule['severity']];
  if (field === 'gates')
    return text.inWords.list((value as Rule['gates']).map((gate) => text.gates[gate])) || text.none;
  if (field === 'supersededBy')
    return text.inWords.list((value as string[]).map((each) => titleOfCode(each, text))) || text.none;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formats.day(value);
  return valueWords(text, value);
}

const titleOfCode = (code: string, text: RuleTexts): string =>
  (text.ruleTitles as Record<string, string>)[code] ?? code;

/** An old version may hold what cannot be read today. */
function conditionText(when: string, text: RuleTexts): string {
  try {
    return conditionWords(text, parseCondition(when));
  } catch {
    return when;
  }
}
