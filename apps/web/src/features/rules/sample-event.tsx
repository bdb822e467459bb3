import { factsIn } from '@backcast/compliance/because';
import { compileRule } from '@backcast/compliance/compile-rule';
import type { Rule } from '@backcast/compliance/rule';
import { ruleFactOf, type EventRuleFacts, type RuleFactName } from '@backcast/compliance/rule-facts';
import { nestFacts } from '@backcast/plan/event-rule-facts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { NumberField } from '../../shared/fields/number-field.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { factLabel, valueWords } from '../../shared/rules/rule-words.js';
import { conditionProblem } from './rule-draft.js';

type Said = Record<string, boolean | number | string | string[]>;
type Props = { rule: Rule; children: (facts: EventRuleFacts) => ReactNode };

/** An imagined event: just the facts that the condition asks for, to see where it begins to hold. */
export function SampleEvent({ rule, children }: Props) {
  const [said, setSaid] = useState<Said>({});
  const asked = conditionProblem(rule.when) ? [] : factsIn(compileRule(rule).when);
  const put = (name: RuleFactName, value: Said[string] | null): void =>
    setSaid(({ [name]: _former, ...others }) => (value === null ? others : { ...others, [name]: value }));
  return (
    <div className="stack tight">
      <div className="rule-sample">
        {asked.map((name) => (
          <SampleFact key={name} name={name} value={said[name]} onChange={(value) => put(name, value)} />
        ))}
      </div>
      {children({ ...nestFacts(said), jurisdiction: rule.place })}
    </div>
  );
}

type FactProps = {
  name: RuleFactName;
  value: Said[string] | undefined;
  onChange: (value: Said[string] | null) => void;
};

function SampleFact({ name, value, onChange }: FactProps) {
  const text = useRuleTexts();
  const { kind, values = [] } = ruleFactOf(name);
  const label = factLabel(text, name);
  if (kind === 'number') {
    const number = typeof value === 'number' ? value : null;
    return <NumberField label={label} value={number} least={0} most={100_000_000} isOptional onChange={onChange} />;
  }
  if (kind === 'date') {
    const date = typeof value === 'string' ? value : '';
    const put = (next: string): void => onChange(next === '' ? null : next);
    return <TextInput type="date" label={label} value={date} onChange={(event) => put(event.currentTarget.value)} />;
  }
  const isWord = kind === 'choice' || kind === 'choices';
  const options = isWord
    ? values.map((word) => [word, valueWords(text, word)])
    : [
        ['yes', text.yes],
        ['no', text.no],
      ];
  const shown = value === undefined ? '' : value === true ? 'yes' : value === false ? 'no' : String(value);
  const read = (next: string) => (isWord ? (kind === 'choices' ? [next] : next) : next === 'yes');
  return (
    <NativeSelect
      label={label}
      value={shown}
      data={[
        { value: '', label: text.test.notSaid },
        ...options.map(([word = '', name = '']) => ({ value: word, label: name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : read(event.currentTarget.value))}
    />
  );
}
