import { purposes, type GoalFacts } from '@backcast/planning/goal-facts';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';

type Props = { facts: GoalFacts; isReadOnly: boolean; onChange: (facts: GoalFacts) => void; onCommit: () => void };

/** Why the event is held, in one line; opens in place to be changed. */
export function PurposeLine({ facts, isReadOnly, onChange, onCommit }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.goal;
  const [isOpen, setOpen] = useState(false);
  const join = formats.language === 'zh-CN' ? '、' : ', ';
  const also = facts.secondaryPurposes.map((each) => texts.words.purposes[each]).join(join);
  const put = (next: GoalFacts): void => {
    onChange(next);
    onCommit();
  };
  return (
    <div className="step-group">
      <p className="small">
        <b>{text.purpose}</b>{' '}
        <span className="quiet">{text.purposeLine(texts.words.purposes[facts.purpose], also)}</span>{' '}
        {!isReadOnly && (
          <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? text.done : texts.shell.actions.change}
          </button>
        )}
      </p>
      {isOpen && !isReadOnly && (
        <div className="goal-inset stack tight">
          <Segmented
            label={text.purpose}
            isLabelHidden
            value={facts.purpose}
            options={purposes.map((value) => ({ value, label: texts.words.purposes[value] }))}
            onChange={(purpose) =>
              put({ ...facts, purpose, secondaryPurposes: facts.secondaryPurposes.filter((each) => each !== purpose) })
            }
          />
          <fieldset>
            <legend className="field-label">{text.secondary}</legend>
            <div className="row" style={{ gap: 16 }}>
              {purposes
                .filter((each) => each !== facts.purpose)
                .map((each) => (
                  <Checkbox
                    key={each}
                    label={texts.words.purposes[each]}
                    checked={facts.secondaryPurposes.includes(each)}
                    onChange={(event) =>
                      put({
                        ...facts,
                        secondaryPurposes: event.currentTarget.checked
                          ? [...facts.secondaryPurposes, each]
                          : facts.secondaryPurposes.filter((other) => other !== each),
                      })
                    }
                  />
                ))}
            </div>
          </fieldset>
        </div>
      )}
    </div>
  );
}
