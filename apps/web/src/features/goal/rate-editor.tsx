import type { RateFact } from '@backcast/planning/goal-facts';
import { TextInput } from '@mantine/core';
import { NumberField } from '../../shared/fields/number-field.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

type Props = {
  name: string;
  rate: RateFact;
  onChange: (rate: RateFact) => void;
  onCommit: () => void;
  onClose: () => void;
};

const typicalWeight = 40;

/** One rate of the funnel: own history with its sample, or an assumption with its weight. */
export function RateEditor({ name, rate, onChange, onCommit, onClose }: Props) {
  const { texts } = useSpeech();
  const text = texts.goal;
  const choose = (kind: RateFact['kind']): void => {
    if (kind === rate.kind) return;
    const value = rate.kind === 'history' ? rate.successes / rate.trials : rate.rate;
    const trials = rate.kind === 'history' ? rate.trials : 100;
    onChange(
      kind === 'history'
        ? { kind, successes: Math.round(value * trials), trials, from: '' }
        : { kind, rate: Math.max(0.001, value), weight: typicalWeight, by: 'person' },
    );
    onCommit();
  };
  return (
    <div className="goal-inset stack tight">
      <Segmented
        label={text.editRate(name)}
        value={rate.kind}
        options={(['assumption', 'history'] as const).map((value) => ({ value, label: text.rateKinds[value] }))}
        onChange={choose}
      />
      {rate.kind === 'assumption' ? (
        <div className="form-grid">
          <NumberField
            label={text.rateShare}
            value={rate.rate}
            scale={0.01}
            decimals={1}
            least={0.1}
            most={100}
            unit="%"
            onChange={(value) => onChange({ ...rate, rate: value ?? rate.rate, by: 'person' })}
            onCommit={onCommit}
          />
          <NumberField
            label={text.rateWeight}
            hint={text.rateWeightHint}
            value={rate.weight}
            least={1}
            most={10_000}
            unit={texts.words.metricUnits.customers}
            onChange={(value) => onChange({ ...rate, weight: value ?? rate.weight, by: 'person' })}
            onCommit={onCommit}
          />
        </div>
      ) : (
        <>
          <div className="form-grid">
            <NumberField
              label={text.rateSuccesses}
              value={rate.successes}
              least={0}
              most={rate.trials}
              unit={texts.words.metricUnits.customers}
              onChange={(value) => onChange({ ...rate, successes: value ?? 0 })}
              onCommit={onCommit}
            />
            <NumberField
              label={text.rateTrials}
              value={rate.trials}
              least={Math.max(1, rate.successes)}
              most={1_000_000}
              unit={texts.words.metricUnits.customers}
              onChange={(value) => onChange({ ...rate, trials: value ?? rate.trials })}
              onCommit={onCommit}
            />
          </div>
          <TextInput
            label={text.rateFrom}
            placeholder={text.rateFromExample}
            maxLength={120}
            value={rate.from}
            onChange={(event) => onChange({ ...rate, from: event.currentTarget.value })}
            onBlur={onCommit}
          />
        </>
      )}
      <div>
        <Button onClick={onClose}>{text.done}</Button>
      </div>
    </div>
  );
}
