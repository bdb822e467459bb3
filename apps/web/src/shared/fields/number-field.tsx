import { TextInput } from '@mantine/core';
import { useSpeech } from '../language/texts-context.js';
import { useNumberText, type NumberProblem, type NumberTextOptions } from './number-text.js';
import './number-field.css';

type Props = NumberTextOptions & {
  label: string;
  hint?: string;
  unit?: string;
  error?: string | undefined;
  isLabelHidden?: boolean;
  isDisabled?: boolean;
  width?: number;
};

/** A labelled number with its unit behind it. */
export function NumberField({
  label,
  hint,
  unit,
  error,
  isLabelHidden = false,
  isDisabled = false,
  width,
  ...options
}: Props) {
  const { texts, formats } = useSpeech();
  const { inputProps, problem } = useNumberText({ show: formats.number, ...options });
  const sentence = useProblemSentence(problem, options);
  return (
    <TextInput
      className="number-field"
      label={isLabelHidden ? undefined : label}
      aria-label={isLabelHidden ? label : undefined}
      description={hint}
      error={error ?? sentence}
      rightSection={unit === undefined || unit === '' ? undefined : <span className="number-unit">{unit}</span>}
      rightSectionWidth={unit === undefined ? undefined : Math.max(40, unit.length * 9 + 20)}
      rightSectionPointerEvents="none"
      disabled={isDisabled}
      w={width}
      placeholder={options.isOptional === true ? texts.words.none : undefined}
      {...inputProps}
    />
  );
}

/** What is wrong with what was typed, as a sentence; undefined while nothing is. */
export function useProblemSentence(
  problem: NumberProblem,
  { least, most }: Pick<NumberTextOptions, 'least' | 'most'>,
): string | undefined {
  const { texts, formats } = useSpeech();
  if (problem === 'not-number') return texts.shell.numberField.notNumber;
  if (problem === 'too-small') return texts.shell.numberField.least(formats.number(least ?? 0));
  if (problem === 'too-large') return texts.shell.numberField.most(formats.number(most ?? 0));
  return undefined;
}
