import type { DerivedNumber } from '@backcast/plan/plan-shape';
import { useState } from 'react';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { numberName } from '../../shared/plan/number-texts.js';
import { typedUnit } from '../../shared/plan/target-cards.js';

type Props = {
  number: DerivedNumber;
  pin: number | undefined;
  onPin: (value: number | null) => void;
  onCommit: () => void;
};

/** Pins a derived number where a person disagrees with it, changes the pin, or lets the number follow again. */
export function PinControl({ number, pin, onPin, onCommit }: Props) {
  const { texts } = useSpeech();
  const text = texts.goal;
  const [offered] = useState(number.value);
  const unit = number.unit === 'chance' || number.unit === 'deals' ? 'count' : number.unit;
  if (pin === undefined) {
    return (
      <div className="row">
        <Button
          aria-label={text.pinThis(numberName(texts, number.key))}
          disabled={number.value === null}
          onClick={() => {
            onPin(number.value ?? offered);
            onCommit();
          }}
        >
          <Icon name="pin" size={14} />
          {text.pin}
        </Button>
        <span className="tiny quiet">{text.pinHint}</span>
      </div>
    );
  }
  return (
    <div className="row pin-control">
      <NumberField
        label={text.pinValue}
        value={pin}
        least={0}
        most={1_000_000_000}
        {...typedUnit(unit)}
        unit={texts.words.metricUnits[unit]}
        width={180}
        onChange={(value) => value !== null && onPin(value)}
        onCommit={onCommit}
      />
      <Button
        onClick={() => {
          onPin(null);
          onCommit();
        }}
      >
        {text.unpin}
      </Button>
    </div>
  );
}
