import type { Audience } from '@backcast/calendar/audience-times';
import { Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

type Props = { audience: Audience; isNew: boolean; onSave: (name: string) => void; onClose: () => void };

/** Names an audience. */
export function AudienceDialog({ audience, isNew, onSave, onClose }: Props) {
  const { texts } = useSpeech();
  const text = texts.calendar.audiences;
  const [name, setName] = useState(audience.name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={isNew ? text.add : text.rename}
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={text.name}
          placeholder={text.nameExample}
          maxLength={60}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className="row dialog-actions">
          <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
          <Button type="submit" kind="primary" disabled={name.trim() === ''}>
            {texts.shell.actions.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
