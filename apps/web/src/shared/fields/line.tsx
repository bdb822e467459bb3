import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSpeech } from '../language/texts-context.js';
import { leaveOnEnter } from '../saving/leave-on-enter.js';

type Props<Value> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  /** The person is done with the field. */
  onLeave: () => void;
  isDisabled?: boolean;
  isLabelHidden?: boolean;
  hint?: string | undefined;
  example?: string | undefined;
  maxLength?: number;
};

const named = (label: string, isHidden: boolean) => (isHidden ? { 'aria-label': label } : { label });

/** A line of text that saves itself when it is left. A required one that is left empty takes its old words back. */
export function Line(props: Props<string> & { isRequired?: boolean }) {
  const { label, value, onChange, onLeave, isDisabled = false, isLabelHidden = false, isRequired = false } = props;
  const { texts } = useSpeech();
  const [isEmptied, setEmptied] = useState(false);
  const leave = (): void => {
    setEmptied(false);
    onLeave();
  };
  return (
    <TextInput
      {...named(label, isLabelHidden)}
      description={props.hint}
      placeholder={props.example}
      maxLength={props.maxLength ?? 80}
      disabled={isDisabled}
      value={isEmptied ? '' : value}
      error={isEmptied ? texts.stepParts.required : undefined}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setEmptied(isRequired && next.trim() === '');
        if (!isRequired || next.trim() !== '') onChange(next);
      }}
      onBlur={leave}
      onKeyDown={leaveOnEnter(leave)}
    />
  );
}

/** Some lines of text that save themselves when they are left. */
export function Lines({ rows = 2, ...props }: Props<string> & { rows?: number }) {
  const { label, value, onChange, onLeave, isDisabled = false, isLabelHidden = false } = props;
  return (
    <Textarea
      {...named(label, isLabelHidden)}
      description={props.hint}
      placeholder={props.example}
      maxLength={props.maxLength ?? 500}
      rows={rows}
      disabled={isDisabled}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
}

/** A day, or none; says its weekday, because nobody knows the 10th by heart. */
export function DayField(props: Props<string | null>) {
  const { label, value, onChange, onLeave, isDisabled = false, isLabelHidden = false } = props;
  const { formats } = useSpeech();
  return (
    <TextInput
      type="date"
      {...named(label, isLabelHidden)}
      description={isLabelHidden ? undefined : (props.hint ?? (value === null ? '\u00a0' : formats.weekday(value)))}
      disabled={isDisabled}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
}

/** A time of the day, or none. */
export function TimeField(props: Props<string | null>) {
  const { label, value, onChange, onLeave, isDisabled = false, isLabelHidden = false } = props;
  return (
    <TextInput
      type="time"
      {...named(label, isLabelHidden)}
      description={props.hint}
      disabled={isDisabled}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
}
