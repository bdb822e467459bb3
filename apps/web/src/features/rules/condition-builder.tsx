import { conditionText, type ConditionRow, type ConditionRows } from '@backcast/compliance/condition-rows';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Segmented } from '../../shared/fields/segmented.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { Button } from '../../shared/look/button.js';
import { ConditionRowFields } from './condition-row-fields.js';
import { conditionProblem, firstRow, rowsIn } from './rule-draft.js';

type Props = { when: string; onChange: (when: string) => void };

/** The condition of a rule as rows "fact, comparison, value", with its expression beside them for those who write it. */
export function ConditionBuilder({ when, onChange }: Props) {
  const text = useRuleTexts();
  // What is being typed may not be readable yet; the rows stay what they were until it is.
  const [rows, setRows] = useState<ConditionRows | null>(() => rowsIn(when));
  const change = (next: ConditionRows): void => {
    setRows(next);
    onChange(conditionText(next));
  };
  const write = (expression: string): void => {
    onChange(expression);
    if (conditionProblem(expression) === null) setRows(rowsIn(expression));
  };
  return (
    <div className="stack">
      {rows ? <Rows {...rows} onChange={change} /> : <p className="small quiet">{text.form.tooNested}</p>}
      <Expression when={when} onChange={write} />
    </div>
  );
}

function Rows({ joinedBy, rows, onChange }: ConditionRows & { onChange: (rows: ConditionRows) => void }) {
  const text = useRuleTexts();
  const put = (at: number, row: ConditionRow): void =>
    onChange({ joinedBy, rows: rows.map((each, index) => (index === at ? row : each)) });
  return (
    <>
      <Segmented
        label={text.form.joined}
        value={joinedBy}
        options={(['all', 'any'] as const).map((value) => ({ value, label: text.form.joinedBy[value] }))}
        onChange={(next) => onChange({ joinedBy: next, rows })}
      />
      <ol className="condition-rows">
        {rows.map((row, at) => (
          <li key={at} className="condition-row">
            <ConditionRowFields row={row} onChange={(next) => put(at, next)} />
            {rows.length > 1 && (
              <Button
                kind="plain"
                aria-label={text.form.removeRow(at + 1)}
                onClick={() => onChange({ joinedBy, rows: rows.filter((_, index) => index !== at) })}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ol>
      <div>
        <Button onClick={() => onChange({ joinedBy, rows: [...rows, firstRow] })}>{text.form.addRow}</Button>
      </div>
    </>
  );
}

function Expression({ when, onChange }: Props) {
  const text = useRuleTexts();
  const problem = conditionProblem(when);
  const sentence = problem && text.syntax[problem.reason];
  const says = typeof sentence === 'function' ? sentence(problem?.found ?? '') : sentence;
  return (
    <Textarea
      label={text.form.expert}
      description={text.form.expertHint}
      className="condition-expression"
      rows={2}
      value={when}
      spellCheck={false}
      autoComplete="off"
      error={problem && `${says}（${text.syntax.at(problem.at + 1)}）`}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
