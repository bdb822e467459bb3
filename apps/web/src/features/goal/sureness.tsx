import type { TemplateKey } from '@backcast/planning/goal-templates';
import type { GoalFacts } from '@backcast/planning/goal-facts';
import { goalFromTemplate } from '@backcast/planning/goal-templates';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';

type Props = {
  facts: GoalFacts;
  template: TemplateKey;
  isReadOnly: boolean;
  onChange: (facts: GoalFacts) => void;
  onCommit: () => void;
};

const usualChances = [0.5, 0.8, 0.9];
const usualLimits = [0.05, 0.1, 0.2];

/** How sure the floor is to be reached, and how often the room may be too small. */
export function Sureness({ facts, template, isReadOnly, onChange, onCommit }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.goal;
  const usual = goalFromTemplate(template);
  const put = (part: Partial<GoalFacts>): void => {
    onChange({ ...facts, ...part });
    onCommit();
  };
  const withOwn = (choices: number[], own: number): number[] =>
    choices.includes(own) ? choices : [...choices, own].sort((a, b) => a - b);
  const isDefault = facts.floorChance === usual.floorChance && facts.overfillChance === usual.overfillChance;
  return (
    <>
      <div className="sureness">
        <Segmented
          label={text.sureness}
          isDisabled={isReadOnly}
          value={String(facts.floorChance)}
          options={withOwn(usualChances, facts.floorChance).map((chance) => ({
            value: String(chance),
            label: text.surenessOf[String(chance)] ?? text.surenessOther(formats.chance(chance)),
          }))}
          onChange={(value) => put({ floorChance: Number(value) })}
        />
        <Segmented
          label={text.overfillLimit}
          isDisabled={isReadOnly}
          value={String(facts.overfillChance)}
          options={withOwn(usualLimits, facts.overfillChance).map((limit) => ({
            value: String(limit),
            label: formats.chance(limit),
          }))}
          onChange={(value) => put({ overfillChance: Number(value) })}
        />
      </div>
      <p className="small quiet goal-line">
        {isDefault
          ? text.fromTemplate(texts.words.templates[template])
          : !isReadOnly && (
              <button
                type="button"
                className="link"
                onClick={() => put({ floorChance: usual.floorChance, overfillChance: usual.overfillChance })}
              >
                {text.takeBack}
              </button>
            )}
      </p>
    </>
  );
}
