import type { OrganizationCalendar } from '@backcast/contracts/calendars/calendar';
import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { companyDayLeaves } from './calendar-leaves.js';
import { useLeafSaving } from './leaf-saving.js';
import { SavingNotes } from './saving-notes.js';

/** Days on which the whole company is closed: they hold for preparation, not for authorities. */
export function CompanyDays({ own, mayEdit }: { own: OrganizationCalendar; mayEdit: boolean }) {
  const { texts, formats } = useSpeech();
  const text = texts.calendar.company;
  const saving = useLeafSaving(own, companyDayLeaves);
  const whatOf = (date: string): string => text.what(formats.dayShort(date));
  return (
    <section className="page-section stack">
      <div>
        <h2>{text.title}</h2>
        <p className="small quiet">{text.lead}</p>
      </div>
      {own.companyDaysOff.length === 0 && <p className="small">{text.empty}</p>}
      <ul className="calendar-rows">
        {own.companyDaysOff.map(({ date, name }) => (
          <li key={date} className="row spread">
            <span>
              {formats.day(date)} · {name}
            </span>
            {mayEdit && (
              <Button
                kind="plain"
                aria-label={text.remove(formats.day(date))}
                disabled={saving.isSaving}
                onClick={() => saving.put({ key: date, leaf: null, what: whatOf(date) })}
              >
                {texts.shell.actions.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <AddDay
          isBusy={saving.isSaving}
          onAdd={(date, name) => saving.put({ key: date, leaf: { date, name }, what: whatOf(date) })}
        />
      )}
      <SavingNotes
        saving={saving}
        read={companyDayLeaves.read}
        show={(day) => (day ? `${formats.day(day.date)} · ${day.name}` : texts.calendar.none)}
      />
    </section>
  );
}

function AddDay({ isBusy, onAdd }: { isBusy: boolean; onAdd: (date: string, name: string) => void }) {
  const { texts } = useSpeech();
  const text = texts.calendar.company;
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const isComplete = date !== '' && name.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isComplete) return;
    onAdd(date, name.trim());
    setDate('');
    setName('');
  };
  return (
    <form className="calendar-form" onSubmit={submit}>
      <TextInput
        type="date"
        label={text.date}
        min="1900-01-01"
        max="2199-12-31"
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <TextInput
        label={text.name}
        placeholder={text.nameExample}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!isComplete || isBusy}>
        <Icon name="add" />
        {text.add}
      </Button>
    </form>
  );
}
