import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';

type Props = {
  label: string;
  /** Whole centimetres. */
  value: number;
  least?: number;
  most?: number;
  isDisabled: boolean;
  isLabelHidden?: boolean;
  onChange: (value: number) => void;
  onLeave: () => void;
};

/** A length of a room: shown in metres, kept in whole centimetres. */
export function MetreField({ value, least = 0, most = 30_000, onChange, onLeave, ...rest }: Props) {
  const { texts } = useSpeech();
  return (
    <NumberField
      {...rest}
      value={value}
      scale={100}
      decimals={2}
      least={least / 100}
      most={most / 100}
      unit={texts.layout.metres}
      onChange={(next) => next !== null && onChange(Math.round(next))}
      onCommit={onLeave}
    />
  );
}
