import { mergeCalendars, type WorkCalendar } from '@backcast/calendar/work-calendar';
import type { YearNoticeBody } from '@backcast/contracts/calendars/calendar';
import { Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { AddNoticeRow } from './add-notice-row.js';
import { NoticePreview } from './notice-preview.js';
import { parseNotice } from './parse-notice.js';

type Props = {
  calendar: WorkCalendar;
  jurisdiction: string;
  year: number;
  /** The organization's notice of this year, when there is one. */
  notice: YearNoticeBody | null;
  isBusy: boolean;
  onApply: (notice: YearNoticeBody) => void;
  onClose: () => void;
};
const mostBytes = 100_000;

/** A year's notice by form, from a file or pasted: what it changes is shown before anything is saved. */
export function NoticeForm({ calendar, jurisdiction, year, notice, isBusy, onApply, onClose }: Props) {
  const { texts } = useSpeech();
  const text = texts.calendar.notice;
  const [rows, setRows] = useState(() => rowsOf(notice ?? calendar.exceptions[year]));
  const [source, setSource] = useState(notice?.source ?? '');
  const [isTooLarge, setTooLarge] = useState(false);
  const { off, work, bad } = parseNotice(rows, year, calendar.weekendDays);
  const after = mergeCalendars(calendar, { notices: [{ year, off, work }], companyDaysOff: [] });
  const readFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setTooLarge(file.size > mostBytes);
    if (file.size <= mostBytes) setRows(await file.text());
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onApply({ jurisdiction, year, off, work, source: source.trim() });
  };
  return (
    <form className="stack card" onSubmit={submit}>
      <p className="small quiet">{text.lead}</p>
      <AddNoticeRow
        year={year}
        onAdd={(row) => setRows((all) => (all.trim() === '' ? row : `${all.trimEnd()}\n${row}`))}
      />
      <Textarea
        label={text.rows}
        description={text.rowsHint}
        placeholder={text.rowsExample}
        rows={8}
        spellCheck={false}
        value={rows}
        onChange={(event) => setRows(event.currentTarget.value)}
      />
      <label className="button calendar-file">
        <input
          className="visually-hidden"
          type="file"
          accept=".csv,.txt,.json,text/csv,text/plain,application/json"
          onChange={(event) => void readFile(event.currentTarget.files?.[0])}
        />
        {text.file}
      </label>
      {isTooLarge && <ErrorNote>{text.tooLarge}</ErrorNote>}
      <TextInput
        label={text.source}
        placeholder={text.sourceExample}
        maxLength={200}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <NoticePreview before={calendar} after={after} year={year} bad={bad} />
      <div className="row">
        <Button type="submit" kind="primary" disabled={isBusy || off.length + work.length === 0}>
          {text.apply(off.length + work.length)}
        </Button>
        <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
      </div>
    </form>
  );
}

const rowsOf = (days: { off: string[]; work: string[] } | undefined): string =>
  [...(days?.off ?? []).map((date) => `${date},off`), ...(days?.work ?? []).map((date) => `${date},work`)].join('\n');
