import { Checkbox } from '@mantine/core';

type Props = {
  label: string;
  /** Said instead of the list while there is nothing to choose from. */
  ifNone?: string;
  options: { id: string; label: string }[];
  chosen: readonly string[];
  isDisabled: boolean;
  onChange: (ids: string[]) => void;
};

/** Several of a few, each by a tap. What is chosen and not there any more is forgotten with the next tap. */
export function ChoiceList({ label, ifNone, options, chosen, isDisabled, onChange }: Props) {
  if (options.length === 0 && ifNone === undefined) return null;
  const known = options.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  return (
    <fieldset className="program-choices" disabled={isDisabled}>
      <legend className="field-label">{label}</legend>
      {options.length === 0 && <p className="small quiet">{ifNone}</p>}
      {options.map(({ id, label: name }) => (
        <Checkbox
          key={id}
          className="program-check"
          label={name}
          checked={known.includes(id)}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked ? [...known, id] : known.filter((each) => each !== id))
          }
        />
      ))}
    </fieldset>
  );
}
