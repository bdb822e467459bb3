import { ruleFactOf, type RuleFactName } from '@backcast/compliance/rule-facts';
import type { AnswerValue, RuleAnswers } from '@backcast/planning/rule-answers';
import { useState } from 'react';
import { Button } from '../../shared/look/button.js';
import { useDutyTexts } from './duty-texts.js';
import { QuestionField } from './question-field.js';
import { groupQuestions, type QuestionGroup } from './question-groups.js';

type Props = {
  questions: readonly RuleFactName[];
  facts: RuleAnswers;
  isReadOnly: boolean;
  onEdit: (facts: RuleAnswers) => void;
  onChoose: (facts: RuleAnswers) => void;
  onLeave: () => void;
};

const isAnswered = ({ answers }: RuleAnswers, name: RuleFactName): boolean => Object.hasOwn(answers, name);
const isYesNo = (name: RuleFactName): boolean => ['yesNo', 'group'].includes(ruleFactOf(name).kind);

function withAnswer(facts: RuleAnswers, name: RuleFactName, value: AnswerValue | undefined): RuleAnswers {
  const { [name]: _former, ...others } = facts.answers;
  return { ...facts, answers: value === undefined ? others : { ...others, [name]: value } };
}

/** The questions by what they are about; the first group with an open one is unfolded, so that they stay a handful. */
export function Questions(props: Props) {
  const groups = groupQuestions(props.questions);
  const [first] = useState(
    () => groups.find(({ names }) => names.some((name) => !isAnswered(props.facts, name)))?.group ?? groups[0]?.group,
  );
  return (
    <div className="step-group">
      {groups.map(({ group, names }) => (
        <Group key={group} {...props} group={group} names={names} isFirst={group === first} />
      ))}
    </div>
  );
}

function Group({
  group,
  names,
  isFirst,
  ...props
}: Props & { group: QuestionGroup; names: RuleFactName[]; isFirst: boolean }) {
  const text = useDutyTexts();
  const { facts, isReadOnly } = props;
  const open = names.filter((name) => !isAnswered(facts, name));
  const restNo = open.filter(isYesNo);
  const [isOpen, setOpen] = useState(isFirst);
  return (
    <details className="ask-group" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{text.groups[group]}</h2>
        <span className={open.length > 0 ? 'small warn' : 'small quiet'}>
          {text.answered(names.length - open.length, names.length)}
        </span>
      </summary>
      {names.map((name) => (
        <QuestionField
          key={name}
          name={name}
          value={facts.answers[name]}
          isReadOnly={isReadOnly}
          onEdit={(value) => props.onEdit(withAnswer(facts, name, value))}
          onChoose={(value) => props.onChoose(withAnswer(facts, name, value))}
          onLeave={props.onLeave}
        />
      ))}
      {!isReadOnly && restNo.length > 1 && (
        <Button
          kind="plain"
          onClick={() => props.onChoose(restNo.reduce((all, name) => withAnswer(all, name, false), facts))}
        >
          {text.restNo}
        </Button>
      )}
    </details>
  );
}
