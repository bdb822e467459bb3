import { useId } from 'react';
import './segmented.css';

type Props<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  isLabelHidden?: boolean;
  isDisabled?: boolean;
  isSmall?: boolean;
};

/** One of a few: radio buttons that look like one control, so that arrow keys and screen readers know them. */
export function Segmented<Value extends string>(props: Props<Value>) {
  const { label, value, options, onChange, isLabelHidden = false, isDisabled = false, isSmall = false } = props;
  const name = useId();
  return (
    <fieldset className="segmented-set" disabled={isDisabled}>
      <legend className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</legend>
      <div className="segmented" data-small={isSmall || undefined}>
        {options.map((option) => (
          <label key={option.value} className="segment" data-on={option.value === value || undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
