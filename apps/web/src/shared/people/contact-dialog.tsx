import { Modal, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { ErrorNote } from '../feedback/error-note.js';
import { errorSentence, fieldSentences } from '../language/error-sentence.js';
import { useSpeech } from '../language/texts-context.js';
import { Button } from '../look/button.js';
import type { ContactFields } from './contact-fields.js';
import './people.css';

type Props = {
  title: string;
  form: ContactFields;
  onForm: (change: (form: ContactFields) => ContactFields) => void;
  error: unknown;
  isBusy: boolean;
  action: string;
  onSubmit: () => void;
  onClose: () => void;
};

/** The form of a contact in a dialog. It may stand inside another form of the page, so that it keeps its submit to itself. */
export function ContactDialog({ title, form, onForm, error, isBusy, action, onSubmit, onClose }: Props) {
  const { texts } = useSpeech();
  const text = texts.contacts;
  const wrong = fieldSentences(error, texts);
  const put = (part: Partial<ContactFields>): void => onForm((all) => ({ ...all, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (form.name.trim() !== '') onSubmit();
  };
  const field = (name: keyof ContactFields, label: string, maxLength: number, type = 'text') => (
    <TextInput
      label={label}
      type={type}
      autoComplete="off"
      maxLength={maxLength}
      value={form[name]}
      error={wrong[name]}
      {...(name === 'name' ? { 'data-autofocus': true, required: true, withAsterisk: false } : {})}
      onChange={(event) => put({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <form className="stack" onSubmit={submit} noValidate>
        {error !== null && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
        {field('name', text.name, 60)}
        <div className="form-grid">
          {field('title', text.personTitle, 80)}
          {field('company', text.company, 80)}
          {field('phone', text.phone, 40, 'tel')}
          {field('mail', text.mail, 254, 'email')}
        </div>
        <Textarea
          label={text.note}
          autosize={false}
          rows={2}
          maxLength={1000}
          value={form.note}
          error={wrong['note']}
          onChange={(event) => put({ note: event.currentTarget.value })}
        />
        <div className="row people-dialog-actions">
          <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
          <Button type="submit" kind="primary" disabled={isBusy || form.name.trim() === ''}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
