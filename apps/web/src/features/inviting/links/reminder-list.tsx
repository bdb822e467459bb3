import type { EventView } from '@backcast/contracts/events/event';
import type { RegistrationRow } from '@backcast/contracts/registration/registration';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../shared/api/request.js';
import { ErrorNote } from '../../../shared/feedback/error-note.js';
import { errorSentence } from '../../../shared/language/error-sentence.js';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { copyText } from '../../../shared/links/copy-text.js';
import { Button } from '../../../shared/look/button.js';
import { registrationQuery } from './registration.query.js';
import { sayEventWhen, sayEventWhere } from '../../../shared/plan/say-event.js';

/** Whom to remind now: a message to copy into a chat, and that it was done. */
export function ReminderList({ event, rows }: { event: EventView; rows: readonly RegistrationRow[] }) {
  const { texts, formats } = useSpeech();
  const text = texts.links;
  const client = useQueryClient();
  const [copied, setCopied] = useState<string | null>(null);
  const tell = useMutation({
    mutationFn: ({ id, reminder }: RegistrationRow) =>
      request('POST', `events/${event.id}/registrations/${id}/reminded`, { kind: reminder }),
    onSettled: () => client.invalidateQueries({ queryKey: registrationQuery(event.id).queryKey }),
  });
  const due = rows.filter(({ reminder }) => reminder !== null);
  if (due.length === 0) return null;
  const words = ({ name, sessionId }: RegistrationRow): string =>
    text.reminderText(
      name,
      event.basics.name,
      sayEventWhen(event, formats, sessionId),
      sayEventWhere(event, sessionId),
    );
  return (
    <section className="links-group" aria-labelledby="reminders">
      <h2 id="reminders">{text.reminders}</h2>
      <p className="quiet links-lead">{text.remindersLead}</p>
      {tell.error && <ErrorNote>{errorSentence(tell.error, texts)}</ErrorNote>}
      <ul className="links-list">
        {due.map((row) => (
          <li key={row.id} className="links-row">
            <div>
              <b>{row.name}</b>
              <p className="small quiet">{row.reminder !== null && text.reminderOf[row.reminder]}</p>
            </div>
            <div className="row">
              <Button
                title={text.copyReminderOf(row.name)}
                onClick={() => void copyText(words(row)).then((isDone) => setCopied(isDone ? row.id : null))}
              >
                <span role="status">{copied === row.id ? text.copied : text.copyReminder}</span>
              </Button>
              <Button
                kind={copied === row.id ? 'primary' : 'plain'}
                title={text.remindedOf(row.name)}
                disabled={tell.isPending}
                onClick={() => tell.mutate(row)}
              >
                {text.reminded}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
