import type { Rule } from '@backcast/compliance/rule';
import type { Formats } from '@backcast/texts/format';
import type { RuleTexts } from '@backcast/texts/rules';
import { authorityName, leadWords, valueWords } from '../../shared/rules/rule-words.js';

/** The name of a field of a rule, and its value (kept as JSON) in words. */
export function showField(path: string, text: RuleTexts, formats: Formats) {
  const { form } = text;
  const names: Record<string, string> = {
    ...{ isOn: form.isOn, place: form.place, when: text.conditionText, obligation: form.what },
    ...{ authority: text.authority, lead: text.lead_, severity: form.severity, supersededBy: form.supersededBy },
    ...{ gates: text.gatesLead, citation: form.citation, dateChecked: form.dateChecked },
    ...{ validFrom: form.validFrom, validTo: form.validTo },
  };
  const show = (json: string | undefined): string => {
    const value = JSON.parse(json ?? 'null') as unknown;
    if (path === 'lead') return leadWords(text, formats, { lead: value as Rule['lead'] });
    if (path === 'authority') return authorityName(text, String(value));
    if (path === 'severity') return text.severities[value as Rule['severity']];
    if (path === 'gates') return (value as Rule['gates']).map((gate) => text.gates[gate]).join(' · ') || text.none;
    if (Array.isArray(value)) return value.join(' · ') || text.none;
    return value === null || value === '' ? text.none : valueWords(text, value);
  };
  return { name: names[path] ?? path, show };
}
