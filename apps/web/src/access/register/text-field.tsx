import { useId, type InputHTMLAttributes } from 'react';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
  label: string;
  hint?: string;
  wrong?: string | undefined;
  onType: (value: string) => void;
};

/** One field of a public form with what is wrong about it. */
export function TextField({ label, hint, wrong, onType, ...input }: Props) {
  const id = useId();
  const about = [hint === undefined ? '' : `${id}-hint`, wrong === undefined ? '' : `${id}-wrong`].join(' ').trim();
  return (
    <div className="access-field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="small quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        aria-invalid={wrong !== undefined}
        aria-describedby={about || undefined}
        onChange={(event) => onType(event.currentTarget.value)}
        {...input}
      />
      {wrong !== undefined && (
        <p className="small bad" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
