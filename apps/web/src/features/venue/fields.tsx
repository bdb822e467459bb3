import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';

type Words = {
  label: string;
  value: string;
  maxLength: number;
  isReadOnly: boolean;
  placeholder?: string;
  isLabelHidden?: boolean;
  onChange: (value: string) => void;
};

/** A line of words that may stay empty. */
export function LineField({ label, isLabelHidden = false, isReadOnly, onChange, ...rest }: Words) {
  return (
    <TextInput
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      disabled={isReadOnly}
      {...rest}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A line that must say something: what is empty is not kept, and comes back when the field is left. */
export function NeededLine({ label, isLabelHidden = false, isReadOnly, value, onChange, ...rest }: Words) {
  const { texts } = useSpeech();
  const [isEmpty, setEmpty] = useState(false);
  return (
    <TextInput
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      disabled={isReadOnly}
      {...rest}
      value={isEmpty ? '' : value}
      error={isEmpty ? texts.venue.nameNeeded : undefined}
      onBlur={() => setEmpty(false)}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setEmpty(typed.trim() === '');
        if (typed.trim() !== '') onChange(typed);
      }}
    />
  );
}

/** Some lines of words. */
export function WordsField({ label, isReadOnly, onChange, isLabelHidden: _, ...rest }: Words) {
  return (
    <Textarea
      label={label}
      disabled={isReadOnly}
      autosize={false}
      rows={3}
      {...rest}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type Day = { label: string; value: string | null; isReadOnly: boolean; onChange: (value: string | null) => void };

/** A day with its weekday, or none. */
export function DayField({ label, value, isReadOnly, onChange }: Day) {
  const { formats } = useSpeech();
  return (
    <TextInput
      type="date"
      label={label}
      description={value === null ? '\u00a0' : formats.weekday(value)}
      disabled={isReadOnly}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}
