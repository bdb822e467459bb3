import type { AudienceWindow } from '@backcast/calendar/audience-times';
import { Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { WindowDaysFields } from './window-days-fields.js';
import { windowProblems } from './window-problems.js';
import { WindowWeekdaysFields } from './window-weekdays-fields.js';

type Props = {
  audienceName: string;
  window: AudienceWindow;
  onSave: (window: AudienceWindow) => void;
  onClose: () => void;
};

/** One busy or wanted time of an audience: which days, which of them, what hours. */
export function WindowDialog({ audienceName, window, onSave, onClose }: Props) {
  const { texts } = useSpeech();
  const text = texts.calendar.audiences;
  const [form, setForm] = useState(window);
  const put = (part: Partial<AudienceWindow>): void => setForm((last) => ({ ...last, ...part }));
  const { isComplete, wrongDays, wrongTimes } = windowProblems(form);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isComplete) onSave({ ...form, name: form.name.trim() });
  };
  const wrong = (isWrong: boolean) => (isWrong ? texts.fieldErrors.ends_before_start : undefined);
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.time.titleNew(audienceName)}
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={text.time.name}
          placeholder={text.time.nameExample}
          maxLength={60}
          data-autofocus
          value={form.name}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <Segmented
          label={text.time.kind}
          value={form.kind}
          options={(['busy', 'wanted'] as const).map((value) => ({ value, label: text.kinds[value] }))}
          onChange={(kind) => put({ kind })}
        />
        <WindowDaysFields days={form.days} wrong={wrong(wrongDays)} onChange={(days) => put({ days })} />
        <WindowWeekdaysFields on={form.on} onChange={(on) => put({ on })} />
        <div className="form-grid">
          <TextInput
            type="time"
            label={text.time.fromTime}
            description={text.time.timesHint}
            value={form.fromTime ?? ''}
            onChange={(event) => put({ fromTime: event.currentTarget.value || null })}
          />
          <TextInput
            type="time"
            label={text.time.toTime}
            description={text.time.timesHint}
            value={form.toTime ?? ''}
            error={wrong(wrongTimes)}
            onChange={(event) => put({ toTime: event.currentTarget.value || null })}
          />
        </div>
        <div className="row dialog-actions">
          <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
          <Button type="submit" kind="primary" disabled={!isComplete}>
            {texts.shell.actions.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
