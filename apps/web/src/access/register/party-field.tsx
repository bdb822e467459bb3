import type { Formats } from '@backcast/texts/format';
import type { RegisterTexts } from '@backcast/texts/register';
import { useId } from 'react';

/** As the contract: more is arranged by phone. */
const most = 10;

type Props = { value: number; text: RegisterTexts; formats: Formats; onChange: (value: number) => void };

/** How many come, by tapping. */
export function PartyField({ value, text, formats, onChange }: Props) {
  const id = useId();
  return (
    <div className="access-field" role="group" aria-labelledby={id}>
      <b id={id} className="register-label">
        {text.party}
      </b>
      <p className="small quiet">{text.partyHint}</p>
      <div className="register-party">
        <button type="button" aria-label={text.fewer} disabled={value <= 1} onClick={() => onChange(value - 1)}>
          −
        </button>
        <output aria-live="polite">{text.people(formats.number(value))}</output>
        <button type="button" aria-label={text.more} disabled={value >= most} onClick={() => onChange(value + 1)}>
          +
        </button>
      </div>
    </div>
  );
}
