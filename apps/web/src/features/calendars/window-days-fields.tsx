import type { WindowDays } from '@backcast/calendar/audience-times';
import { TextInput } from '@mantine/core';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';

type Props = { days: WindowDays; wrong: string | undefined; onChange: (days: WindowDays) => void };

/** Always, the same days every year, or once. */
export function WindowDaysFields({ days, wrong, onChange }: Props) {
  const { texts } = useSpeech();
  const text = texts.calendar.audiences.time;
  const types = ['always', 'yearly', 'dates'] as const;
  const choose = (type: WindowDays['type']): void =>
    onChange(type === 'always' ? { type } : { type, from: '', to: null });
  const field = days.type === 'dates' ? ({ type: 'date' } as const) : { description: text.monthDayHint, maxLength: 5 };
  return (
    <>
      <Segmented
        label={text.days}
        value={days.type}
        options={types.map((value) => ({ value, label: text.dayTypes[value] }))}
        onChange={choose}
      />
      {days.type !== 'always' && (
        <div className="form-grid">
          <TextInput
            {...field}
            label={text.from}
            value={days.from}
            onChange={(event) => onChange({ ...days, from: event.currentTarget.value })}
          />
          <TextInput
            {...field}
            label={text.to}
            value={days.to ?? ''}
            error={wrong}
            onChange={(event) => onChange({ ...days, to: event.currentTarget.value || null })}
          />
        </div>
      )}
    </>
  );
}
