import { useRef, useState, type ChangeEvent, type CompositionEvent, type FocusEvent, type KeyboardEvent } from 'react';
import { parseNumber } from './parse-number.js';

export type NumberTextOptions = {
  value: number | null;
  /** Stored value of one shown unit: 100 for money in minor units shown in yuan, 0.01 for a fraction shown in percent. */
  scale?: number;
  /** Most decimals that are kept of what is typed. */
  decimals?: number;
  least?: number;
  most?: number;
  isOptional?: boolean;
  /** How the value is shown while nobody types. */
  show?: (shown: number) => string;
  /** Each usable value while it is being typed. */
  onChange: (value: number | null) => void;
  /** The person is done: Enter, or leaving the field. */
  onCommit?: () => void;
};
export type NumberProblem = 'not-number' | 'too-small' | 'too-large' | null;

/** What a text input needs to edit a number. Nothing is read while a Chinese (or other) composition is under way. */
export function useNumberText(options: NumberTextOptions) {
  const { value, scale = 1, decimals = 0, least, most, isOptional = false, onChange, onCommit } = options;
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<NumberProblem>(null);
  const isComposing = useRef(false);
  const atFocus = useRef<number | null>(null);

  const toShown = (stored: number): number => round(stored / scale, decimals);
  const show = options.show ?? String;
  const shownText = text ?? (value === null ? '' : show(toShown(value)));

  const read = (typed: string): void => {
    const parsed = parseNumber(typed);
    if (parsed === null) {
      setProblem(isOptional ? null : 'not-number');
      if (isOptional) onChange(null);
      return;
    }
    const shown = round(parsed, decimals);
    const found = problemOf(shown, least, most);
    setProblem(found);
    if (found === null) onChange(round(shown * scale, 8));
  };
  const finish = (): void => {
    setText(null);
    setProblem(null);
    onCommit?.();
  };

  return {
    problem,
    isTyping: text !== null,
    inputProps: {
      value: shownText,
      inputMode: decimals > 0 ? ('decimal' as const) : ('numeric' as const),
      autoComplete: 'off',
      onFocus: (event: FocusEvent<HTMLInputElement>) => {
        atFocus.current = value;
        event.currentTarget.select();
      },
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setText(event.currentTarget.value);
        if (!isComposing.current) read(event.currentTarget.value);
      },
      onCompositionStart: () => {
        isComposing.current = true;
      },
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
        isComposing.current = false;
        setText(event.currentTarget.value);
        read(event.currentTarget.value);
      },
      onBlur: () => {
        isComposing.current = false;
        finish();
      },
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (isComposing.current || event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape' && text !== null) {
          event.stopPropagation();
          setText(null);
          setProblem(null);
          onChange(atFocus.current);
        }
      },
    },
  };
}

function problemOf(shown: number, least?: number, most?: number): NumberProblem {
  if (!Number.isFinite(shown)) return 'not-number';
  if (least !== undefined && shown < least) return 'too-small';
  if (most !== undefined && shown > most) return 'too-large';
  return null;
}

const round = (value: number, decimals: number): number => {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
};
