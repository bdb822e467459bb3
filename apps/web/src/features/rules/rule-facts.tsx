import { parseCondition } from '@backcast/compliance/parse-condition';
import type { Rule } from '@backcast/compliance/rule';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { authorityWords, conditionWords, leadWords } from '../../shared/rules/rule-words.js';

/** Everything that a rule says, as a list of questions and answers. */
export function RuleFacts({ rule }: { rule: Rule }) {
  const { formats } = useSpeech();
  const text = useRuleTexts();
  const condition = conditionWords(text, parseCondition(rule.when));
  const lead = leadWords(text, formats, rule);
  const doubt = rule.lead?.isDefault ? text.leads.isDefault : rule.lead?.derived ? text.leads.derived : '';
  const checked = rule.dateChecked === null ? text.notChecked : text.checked(formats.day(rule.dateChecked));
  return (
    <dl className="rule-facts">
      <dt>{text.condition}</dt>
      <dd>
        {condition}
        <code className="rule-code">{rule.when}</code>
      </dd>
      <dt>{text.authority}</dt>
      <dd>{authorityWords(text, rule)}</dd>
      <dt>{text.lead_}</dt>
      <dd>
        {lead} {doubt !== '' && <Tag kind="assumption">{doubt}</Tag>}
      </dd>
      {rule.gates.length > 0 && (
        <>
          <dt>{text.gatesLead}</dt>
          <dd>{text.inWords.list(rule.gates.map((gate) => text.gates[gate]))}</dd>
        </>
      )}
      <dt>{text.citation}</dt>
      <dd lang="zh-CN">{rule.citation === '' ? text.none : (text.policySources[rule.citation] ?? rule.citation)}</dd>
      <dt>{text.confidence}</dt>
      <dd>
        {text.confidences[rule.confidence] ?? rule.confidence} · {checked}
      </dd>
      <dt className="visually-hidden">code</dt>
      <dd className="tiny quiet rule-code-line">{rule.code}</dd>
    </dl>
  );
}
