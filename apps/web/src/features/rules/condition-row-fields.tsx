import { questionsFor, type ConditionRow, type RowQuestion } from '@backcast/compliance/condition-rows';
import { ruleFactOf, type RuleFactName } from '@backcast/compliance/rule-facts';
import { MultiSelect, NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { NumberField } from '../../shared/fields/number-field.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { factLabel } from '../../shared/rules/rule-words.js';
import { factNames, rowAbout } from './row-about.js';

type Props = { row: ConditionRow; onChange: (row: ConditionRow) => void };

/** One row: which fact, how it is compared, and with what. */
export function ConditionRowFields({ row, onChange }: Props) {
  const text = useRuleTexts();
  const { form } = text;
  return (
    <>
      <NativeSelect
        label={form.fact}
        value={row.fact}
        data={factNames.map((value) => ({ value, label: factLabel(text, value) }))}
        onChange={(event) => onChange(rowAbout(event.currentTarget.value as RuleFactName))}
      />
      <NativeSelect
        label={form.asks}
        value={row.asks}
        data={questionsFor(row.fact).map((value) => ({ value, label: form.questions[value] }))}
        onChange={(event) => onChange({ ...row, asks: event.currentTarget.value as RowQuestion })}
      />
      <ValueField row={row} onChange={onChange} />
    </>
  );
}

function ValueField({ row, onChange }: Props) {
  const text = useRuleTexts();
  const { kind } = ruleFactOf(row.fact);
  const [first] = row.values;
  if (kind === 'number') {
    return (
      <NumberField
        label={text.form.value}
        value={Number(first)}
        least={0}
        most={100_000_000}
        onChange={(value) => value !== null && onChange({ ...row, values: [value] })}
      />
    );
  }
  if (kind === 'date') {
    return (
      <TextInput
        label={text.form.value}
        value={String(first ?? '')}
        placeholder="06-01"
        onChange={(event) => onChange({ ...row, values: [event.currentTarget.value] })}
      />
    );
  }
  return row.asks === 'yes' || row.asks === 'no' || row.asks === 'given' ? null : (
    <ChoiceField row={row} onChange={onChange} />
  );
}

/** Several words of a list; where the list is open, also words of one's own. */
function ChoiceField({ row, onChange }: Props) {
  const text = useRuleTexts();
  const { values = [], closed = false } = ruleFactOf(row.fact);
  const names: Record<string, string> = text.factValues;
  const codes = new Map(values.map((value) => [names[value] ?? value, value]));
  if (closed) {
    return (
      <MultiSelect
        label={text.form.value}
        data={values.map((value) => ({ value, label: names[value] ?? value }))}
        value={row.values.map(String)}
        onChange={(next) => next.length > 0 && onChange({ ...row, values: next })}
      />
    );
  }
  return (
    <TagsInput
      label={text.form.value}
      description={text.form.ownValue}
      data={[...codes.keys()]}
      value={row.values.map((value) => names[String(value)] ?? String(value))}
      onChange={(next) => next.length > 0 && onChange({ ...row, values: next.map((name) => codes.get(name) ?? name) })}
    />
  );
}
