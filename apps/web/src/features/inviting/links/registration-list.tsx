import type { EventView } from '@backcast/contracts/events/event';
import type { MadeTicket, RegistrationRow } from '@backcast/contracts/registration/registration';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../shared/api/request.js';
import { ErrorNote, Note } from '../../../shared/feedback/error-note.js';
import { errorSentence } from '../../../shared/language/error-sentence.js';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { copyText } from '../../../shared/links/copy-text.js';
import { Button } from '../../../shared/look/button.js';

/** Who registered, in the order in which they came; a lost ticket is made anew here. */
export function RegistrationList({ event, rows }: { event: EventView; rows: readonly RegistrationRow[] }) {
  const { texts, formats } = useSpeech();
  const text = texts.links;
  const [said, setSaid] = useState('');
  const ticket = useMutation({
    mutationFn: ({ id }: RegistrationRow) =>
      request<MadeTicket>('POST', `events/${event.id}/registrations/${id}/ticket`),
    onSuccess: async ({ url }, { name }) =>
      setSaid((await copyText(url)) ? text.ticketCopied(name) : text.ticketAt(name, url)),
  });
  const countOf = (state: RegistrationRow['state']): string =>
    formats.number(rows.filter((row) => row.state === state).length);
  return (
    <section className="links-group" aria-labelledby="registered">
      <h2 id="registered">{text.registered}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{text.noRegistrations}</p>
      ) : (
        <p className="quiet">{text.counts(countOf('placed'), countOf('waiting'))}</p>
      )}
      {said !== '' && (
        <Note kind="good">
          <span className="links-said">{said}</span>
        </Note>
      )}
      {ticket.error && <ErrorNote>{errorSentence(ticket.error, texts)}</ErrorNote>}
      {rows.length > 0 && (
        <ol className="links-list">
          {rows.map((row) => (
            <li key={row.id} className="links-row">
              <div>
                <b>{row.name || texts.pages.history.erased}</b>
                <p className="small quiet">
                  {[
                    text.regStates[row.state],
                    text.partyOf(formats.number(row.partySize)),
                    formats.instant(row.madeAt, event.basics.zone),
                    ...(row.answer === '' ? [] : [row.answer]),
                  ].join(' · ')}
                </p>
              </div>
              {row.state !== 'cancelled' && (
                <Button
                  kind="plain"
                  title={text.newTicketOf(row.name)}
                  disabled={ticket.isPending}
                  onClick={() => ticket.mutate(row)}
                >
                  {text.newTicket}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
