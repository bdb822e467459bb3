import type { WindowWeekdays } from '@backcast/calendar/audience-times';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Named weekdays, or those that the working calendar makes working days or days off. */
export function WindowWeekdaysFields({ on, onChange }: { on: WindowWeekdays; onChange: (on: WindowWeekdays) => void }) {
  const { texts, formats } = useSpeech();
  const text = texts.calendar.audiences.time;
  const rules = ['working-days', 'days-off', 'weekdays'] as const;
  return (
    <div className="stack tight">
      <Segmented
        label={text.on}
        value={on.rule}
        options={rules.map((value) => ({ value, label: text.rules[value] }))}
        onChange={(rule) => onChange(rule === 'weekdays' ? { rule, weekdays: everyDay } : { rule })}
      />
      {on.rule !== 'weekdays' && <p className="small quiet">{text.rulesHint}</p>}
      {on.rule === 'weekdays' && (
        <fieldset className="weekday-set">
          <legend className="field-label">{text.weekdays}</legend>
          {everyDay.map((day) => (
            <label key={day} className="weekday">
              <input
                type="checkbox"
                checked={on.weekdays.includes(day)}
                onChange={({ currentTarget }) =>
                  onChange({
                    rule: 'weekdays',
                    weekdays: currentTarget.checked
                      ? [...on.weekdays, day].sort()
                      : on.weekdays.filter((each) => each !== day),
                  })
                }
              />
              {/* 2024 began on a Monday. */}
              {formats.weekday(`2024-01-0${day}`)}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
