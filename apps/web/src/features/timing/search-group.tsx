import { addDays } from '@backcast/calendar/plain-date';
import { MOST_DAYS_SEARCHED } from '@backcast/planning/date-slots';
import { prepWorkingDaysRange, type TimingFacts } from '@backcast/planning/timing-facts';
import { useState } from 'react';
import { DayField, TimeField } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { daysBetween } from '../../shared/plan/days-between.js';
import type { TimingEditor } from './timing-editor.js';

type Props = {
  draft: TimingEditor;
  today: string;
  /** Working days that the tasks need; null until there are some, and one number has to do. */
  daysNeeded: number | null;
};

/** Where to look: from when until when, at which times, on which weekdays, how long, and how much preparation it takes. */
export function SearchGroup({ draft, today, daysNeeded }: Props) {
  const { texts } = useSpeech();
  const text = texts.timing;
  const { values: facts, mayEdit } = draft;
  const { windowFrom, windowTo } = facts;
  const put = (part: Partial<TimingFacts>): void => draft.edit({ ...facts, ...part });
  // A window ends on its first day at the earliest; whichever end is typed moves the other one along.
  const from = (day: string | null): void =>
    put({ windowFrom: day, windowTo: day !== null && windowTo !== null && windowTo < day ? day : windowTo });
  const to = (day: string | null): void =>
    put({ windowTo: day, windowFrom: day !== null && windowFrom !== null && windowFrom > day ? day : windowFrom });
  const shared = { onLeave: draft.leave, isDisabled: !mayEdit };
  const isLong = windowFrom !== null && windowTo !== null && daysBetween(windowFrom, windowTo) >= MOST_DAYS_SEARCHED;
  return (
    <section className="step-group stack">
      <h2>{text.search}</h2>
      <div className="form-grid">
        <DayField label={text.fields.windowFrom} value={windowFrom} onChange={from} {...shared} />
        <DayField label={text.fields.windowTo} value={windowTo} onChange={to} {...shared} />
      </div>
      {isLong && <p className="small warn">{text.tooLong(MOST_DAYS_SEARCHED)}</p>}
      {(windowFrom === null || windowTo === null) && (
        <div className="row">
          <p className="small quiet">{text.noWindow}</p>
          {mayEdit && (
            <Button onClick={() => draft.choose({ ...facts, windowFrom: today, windowTo: addDays(today, 182) })}>
              {text.findAhead}
            </Button>
          )}
        </div>
      )}
      <Weekdays draft={draft} />
      <StartTimes draft={draft} />
      <div className="form-grid" onBlur={draft.leave}>
        <NumberField
          label={text.fields.lengthMinutes}
          value={facts.lengthMinutes}
          isDisabled={!mayEdit}
          least={15}
          most={1440}
          unit={text.minutes}
          onChange={(lengthMinutes) => lengthMinutes !== null && put({ lengthMinutes })}
        />
      </div>
      <div className="form-grid" onBlur={draft.leave}>
        <NumberField
          label={text.fields.prepWorkingDays}
          hint={daysNeeded === null ? text.prepHint : text.prepFromTasks}
          value={daysNeeded ?? facts.prepWorkingDays}
          isDisabled={!mayEdit || daysNeeded !== null}
          least={prepWorkingDaysRange.min}
          most={prepWorkingDaysRange.max}
          unit={text.workingDays}
          onChange={(prepWorkingDays) => prepWorkingDays !== null && put({ prepWorkingDays })}
        />
      </div>
    </section>
  );
}

function Weekdays({ draft }: { draft: TimingEditor }) {
  const { texts } = useSpeech();
  const text = texts.timing;
  const { values: facts, mayEdit } = draft;
  const toggle = (day: number, isOn: boolean): void => {
    const weekdays = isOn
      ? [...facts.weekdays, day].sort((a, b) => a - b)
      : facts.weekdays.filter((each) => each !== day);
    draft.choose({ ...facts, weekdays });
  };
  return (
    <fieldset disabled={!mayEdit}>
      <legend className="field-label">{text.fields.weekdays}</legend>
      <div className="timing-weekdays">
        {text.weekdayNames.map((name, index) => {
          const day = index + 1;
          const isOn = facts.weekdays.includes(day);
          return (
            <label key={name} className="timing-chip" data-on={isOn || undefined}>
              <input
                type="checkbox"
                checked={isOn}
                // The last one stays: without any weekday there is nothing to look for.
                disabled={!mayEdit || (isOn && facts.weekdays.length === 1)}
                onChange={(event) => toggle(day, event.currentTarget.checked)}
              />
              {name}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

const mostTimes = 8;

function StartTimes({ draft }: { draft: TimingEditor }) {
  const { texts } = useSpeech();
  const text = texts.timing;
  const { values: facts, mayEdit } = draft;
  const [typed, type] = useState<string | null>(null);
  const times = [...facts.startTimes].sort();
  const add = (): void => {
    if (typed === null || facts.startTimes.includes(typed)) return;
    type(null);
    draft.choose({ ...facts, startTimes: [...facts.startTimes, typed].sort() });
  };
  return (
    <fieldset>
      <legend className="field-label">{text.fields.startTimes}</legend>
      <div className="row">
        {times.map((time) => (
          <span key={time} className="timing-chip" data-on>
            {time}
            {mayEdit && times.length > 1 && (
              <button
                type="button"
                className="timing-chip-remove"
                aria-label={text.removeTime(time)}
                onClick={() => draft.choose({ ...facts, startTimes: times.filter((each) => each !== time) })}
              >
                ×
              </button>
            )}
          </span>
        ))}
        {mayEdit && times.length < mostTimes && (
          <span className="row timing-add-time">
            <TimeField label={text.addTime} isLabelHidden value={typed} onChange={type} onLeave={() => undefined} />
            <Button onClick={add} disabled={typed === null}>
              <Icon name="add" />
              {text.addTime}
            </Button>
          </span>
        )}
      </div>
    </fieldset>
  );
}
