import { useId } from 'react';

type Props<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; title: string; hint: string }[];
  onChange: (value: Value) => void;
};

/** One of a few that need a word of explanation: radio buttons as cards. */
export function Choices<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="visually-hidden">{label}</legend>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice" data-on={option.value === value || undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <b>{option.title}</b>
            <span className="quiet">{option.hint}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
