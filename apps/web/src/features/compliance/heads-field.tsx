import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { WhyButton, WhyPanel } from '../../shared/plan/why.js';
import { useDutyTexts } from './duty-texts.js';

type Props = {
  plan: DerivedPlan;
  declared: number | null;
  isReadOnly: boolean;
  isWhyOpen: boolean;
  onToggleWhy: () => void;
  onEdit: (people: number | null) => void;
  onLeave: () => void;
};

/** What is declared, the forecast beside it, and which of the two the rules count. */
export function HeadsField({ plan, declared, isReadOnly, isWhyOpen, onToggleWhy, onEdit, onLeave }: Props) {
  const text = useDutyTexts().heads;
  const { texts, formats } = useSpeech();
  const heads = plan.numbers['heads.rules']!;
  const forecast = plan.numbers['people.session90']?.value ?? null;
  const which =
    declared === null
      ? text.onlyForecast
      : forecast !== null && forecast > declared
        ? text.byForecast
        : text.byDeclared;
  return (
    <>
      <div className="ask-pair">
        <NumberField
          label={text.label}
          hint={text.hint}
          unit={texts.words.metricUnits.people}
          value={declared}
          least={0}
          most={10_000_000}
          isOptional
          isDisabled={isReadOnly}
          onChange={onEdit}
          onCommit={onLeave}
        />
        <p className="ask-heads">
          {heads.value === null ? (
            <span className="small warn">{text.unknown}</span>
          ) : (
            <>
              <b>{text.counts(formats.people(heads.value))}</b>{' '}
              <WhyButton numberKey="heads.rules" isOpen={isWhyOpen} onToggle={onToggleWhy} />
              <span className="small quiet">
                {which}
                {forecast !== null && ` · ${text.forecast(formats.people(forecast))}`}
              </span>
            </>
          )}
        </p>
      </div>
      {isWhyOpen && <WhyPanel number={heads} />}
    </>
  );
}
