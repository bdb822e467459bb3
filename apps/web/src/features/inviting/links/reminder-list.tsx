import type { EventView } from '@backcast/contracts/events/event';
import type { ReminderBoard, ReminderToTell } from '@backcast/contracts/registration/reminder';
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../shared/api/request.js';
import { ErrorNote } from '../../../shared/feedback/error-note.js';
import { errorSentence } from '../../../shared/language/error-sentence.js';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { copyText } from '../../../shared/links/copy-text.js';
import { Button } from '../../../shared/look/button.js';

/** Below the event's own key: whatever makes the event old makes this old, too. */
const remindersQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['event', eventId, 'reminders'],
    queryFn: () => request<ReminderBoard>('GET', `events/${eventId}/reminders`),
  });

/** Whom a person has to remind now, with a message to copy into a chat; and what went out by itself. */
export function ReminderList({ event }: { event: EventView }) {
  const { texts, formats } = useSpeech();
  const text = texts.links;
  const client = useQueryClient();
  const { data: board } = useSuspenseQuery(remindersQuery(event.id));
  const [copied, setCopied] = useState<string | null>(null);
  const tell = useMutation({
    mutationFn: ({ id }: ReminderToTell) => request('POST', `events/${event.id}/reminders/${id}/told`),
    onSettled: () => client.invalidateQueries({ queryKey: remindersQuery(event.id).queryKey }),
  });
  const { sms, mail, byHand, underWay, toTell } = board.counts;
  if (sms + mail + byHand + underWay + toTell === 0) return null;
  const number = formats.number;
  return (
    <section className="links-group" aria-labelledby="reminders">
      <h2 id="reminders">{text.reminders}</h2>
      <p className="quiet links-lead">{board.hasGateway ? text.remindersByGateway : text.remindersLead}</p>
      <p className="small">
        {[
          sms > 0 ? text.reminderCounts.sms(number(sms)) : '',
          mail > 0 ? text.reminderCounts.mail(number(mail)) : '',
          byHand > 0 ? text.reminderCounts.byHand(number(byHand)) : '',
          underWay > 0 ? text.reminderCounts.underWay(number(underWay)) : '',
          text.reminderCounts.toTell(number(toTell)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {tell.error && <ErrorNote>{errorSentence(tell.error, texts)}</ErrorNote>}
      <ul className="links-list">
        {board.toTell.map((row) => (
          <li key={row.id} className="links-row">
            <div>
              <b>{row.name}</b>
              <p className="small quiet">{text.reminderOf[row.kind]}</p>
              {row.problem !== '' && <p className="small warn">{text.reminderProblems[row.problem]}</p>}
            </div>
            <div className="row">
              <Button
                title={text.copyReminderOf(row.name)}
                onClick={() => void copyText(row.text).then((isDone) => setCopied(isDone ? row.id : null))}
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
