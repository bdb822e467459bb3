import type { EventView } from '@backcast/contracts/events/event';
import { anchorOf } from '@backcast/planning/move-sessions';
import { NativeSelect, TextInput } from '@mantine/core';
import { useSpeech } from '../../shared/language/texts-context.js';
import { slotFrom, slotValue } from './compare-search.js';

type Props = {
  event: EventView;
  label: string;
  when: string;
  where: string;
  onChange: (when: string, where: string) => void;
};

/** What one arrangement is: a date of the candidates or any other, and one of the candidate venues. */
export function VariantFields({ event, label, when, where, onChange }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.compare;
  const { timing, venue } = event.sections;
  const words = (value: string): string => {
    const slot = slotFrom(value)!;
    return `${formats.dayShort(slot.date)} ${slot.startTime}`;
  };
  const known = [...new Set(timing.facts.candidates.map(slotValue))];
  const anchor = anchorOf(event.sessions.sessions);
  const now = anchor?.date
    ? `${text.asIs}${formats.language === 'zh-CN' ? '：' : ': '}${formats.dayShort(anchor.date)}`
    : text.asIs;
  const start = slotFrom(when)?.startTime ?? anchor?.startTime ?? timing.facts.startTimes[0] ?? '14:00';
  return (
    <fieldset className="compare-fields">
      <legend>{label}</legend>
      <NativeSelect
        label={text.when}
        value={known.includes(when) || when === '' ? when : ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value, where)}
        data={[{ value: '', label: now }, ...known.sort().map((value) => ({ value, label: words(value) }))]}
      />
      <TextInput
        type="date"
        aria-label={`${label} ${text.when}`}
        value={slotFrom(when)?.date ?? ''}
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? '' : `${value}T${start}`, where)}
      />
      <NativeSelect
        label={text.where}
        value={where}
        onChange={({ currentTarget }) => onChange(when, currentTarget.value)}
        data={[
          { value: '', label: text.asIs },
          ...venue.facts.candidates.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </fieldset>
  );
}
