import type { ReminderBoard, ReminderToTell } from '@backcast/contracts/registration/reminder';
import { useEffect, useState } from 'react';
import { request } from '../../../shared/api/request.js';
import { copyText } from '../../../shared/links/copy-text.js';
import type { CountSpeech } from '../count-page.js';
import type { CountEvent } from '../kept-counts.js';
import { withinTime } from '../within-time.js';

const first = 3;

/** Whom the salesperson has to remind: a text to copy into a chat, and that it was done. Shown while there is a line. */
export function DueReminders({ text: all, event }: CountSpeech & { event: CountEvent }) {
  const text = all.reminders;
  const [due, setDue] = useState<readonly ReminderToTell[]>([]);
  const [copied, setCopied] = useState<string | null>(null);
  const [isFailed, setFailed] = useState(false);
  const { id: eventId, at } = event;
  useEffect(() => {
    let isOver = false;
    // Read again whenever the counts were: then there is a line.
    void withinTime(request<ReminderBoard>('GET', `events/${eventId}/reminders`)).then(
      ({ toTell }) => void (isOver || setDue(toTell)),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [eventId, at]);
  if (due.length === 0) return null;
  const tell = ({ id }: ReminderToTell): void =>
    void withinTime(request('POST', `events/${eventId}/reminders/${id}/told`)).then(
      () => {
        setFailed(false);
        setDue((before) => before.filter((each) => each.id !== id));
      },
      () => setFailed(true),
    );
  return (
    <section className="count-part">
      <h2>{text.title(due.length)}</h2>
      {isFailed && (
        <p className="small warn" role="alert">
          {text.failed}
        </p>
      )}
      <ul>
        {due.slice(0, first).map((row) => (
          <li key={row.id} className="customer">
            <div className="customer-top">
              <b>{row.name}</b>
              <span className="small quiet">{text.kinds[row.kind]}</span>
            </div>
            <p className="small quiet">{row.text}</p>
            <div className="customer-acts">
              <button
                type="button"
                className="button customer-act"
                aria-label={text.copyFor(row.name)}
                onClick={() => void copyText(row.text).then((isDone) => setCopied(isDone ? row.id : null))}
              >
                <span role="status">{copied === row.id ? text.copied : text.copy}</span>
              </button>
              <button
                type="button"
                className="button customer-act"
                data-kind="primary"
                aria-label={text.doneFor(row.name)}
                onClick={() => tell(row)}
              >
                {text.done}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {due.length > first && <p className="small quiet">{text.more(due.length - first)}</p>}
    </section>
  );
}
