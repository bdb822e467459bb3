import { ruleFactOf, type RuleFactName } from '@backcast/compliance/rule-facts';
import type { AnswerValue } from '@backcast/planning/rule-answers';
import { Checkbox, NativeSelect } from '@mantine/core';
import { NumberField } from '../../shared/fields/number-field.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { factLabel, valueWords } from '../../shared/rules/rule-words.js';
import { useDutyTexts } from './duty-texts.js';
import { capital } from './duty-words.js';

type Props = {
  name: RuleFactName;
  value: AnswerValue | undefined;
  isReadOnly: boolean;
  /** Typed but not done with; undefined takes the answer away. */
  onEdit: (value: AnswerValue | undefined) => void;
  /** Chosen in one tap. */
  onChoose: (value: AnswerValue | undefined) => void;
  onLeave: () => void;
};

/** One plain question; not answering it is an answer too, and says so. */
export function QuestionField(props: Props) {
  const { name, value, isReadOnly } = props;
  const rules = useRuleTexts();
  const text = useDutyTexts();
  const { kind, values = [] } = ruleFactOf(name);
  const label = capital(factLabel(rules, name));
  if (kind === 'number')
    return (
      <div className="ask-field">
        <NumberField
          label={label}
          value={typeof value === 'number' ? value : null}
          least={0}
          most={100_000_000}
          isOptional
          isDisabled={isReadOnly}
          onChange={(number) => props.onEdit(number ?? undefined)}
          onCommit={props.onLeave}
        />
      </div>
    );
  if (kind === 'choices') return <Choices {...props} label={label} values={values} />;
  if (kind === 'choice') {
    const own = typeof value === 'string' && value !== '' && !values.includes(value) ? [value] : [];
    return (
      <div className="ask-field">
        <NativeSelect
          label={label}
          disabled={isReadOnly}
          value={typeof value === 'string' ? value : ''}
          data={[
            { value: '', label: text.unknown },
            ...[...values, ...own].map((word) => ({ value: word, label: capital(valueWords(rules, word)) })),
            ...(['fireworks', 'tempOutdoorAd'].includes(name) ? [{ value: 'none', label: capital(rules.none) }] : []),
          ]}
          onChange={(event) => props.onChoose(event.currentTarget.value || undefined)}
        />
      </div>
    );
  }
  return (
    <div className="ask-row">
      <span aria-hidden="true">{label}</span>
      <Segmented
        label={label}
        isLabelHidden
        isSmall
        isDisabled={isReadOnly}
        value={value === true ? 'yes' : value === false ? 'no' : 'unknown'}
        options={[
          { value: 'yes', label: capital(rules.yes) },
          { value: 'no', label: capital(rules.no) },
          { value: 'unknown', label: text.unknown },
        ]}
        onChange={(next) => props.onChoose(next === 'unknown' ? undefined : next === 'yes')}
      />
    </div>
  );
}

function Choices({ label, values, value, isReadOnly, onChoose }: Props & { label: string; values: readonly string[] }) {
  const rules = useRuleTexts();
  const chosen = Array.isArray(value) ? value : [];
  const none = Array.isArray(value) && value.length === 0;
  return (
    <fieldset className="ask-field" disabled={isReadOnly}>
      <legend className="field-label">{label}</legend>
      <div className="ask-choices">
        {values.map((word) => (
          <Checkbox
            key={word}
            label={capital(valueWords(rules, word))}
            checked={chosen.includes(word)}
            disabled={isReadOnly}
            onChange={(event) =>
              onChoose(event.currentTarget.checked ? [...chosen, word] : chosen.filter((each) => each !== word))
            }
          />
        ))}
        <Checkbox
          label={capital(rules.none)}
          checked={none}
          disabled={isReadOnly}
          onChange={(event) => onChoose(event.currentTarget.checked ? [] : undefined)}
        />
      </div>
    </fieldset>
  );
}
