import type { EventView } from '@backcast/contracts/events/event';
import type { Invitee, InviteeDetail } from '@backcast/contracts/invitees/invitee';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { NameSearch } from '../../shared/fields/name-search.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { inviteesKey, inviteesQuery } from './invitees.query.js';
import { useInviteesSearch } from './use-invitees-search.js';

type Props = { event: EventView; detail: InviteeDetail; mayEdit: boolean };
type Naming = { seen: string | null; referredBy: string | null };

const mostOffered = 6;

/** Which customer brought this one, and whom this one brought; changed with a tap, taken back with another. */
export function ReferrerBox({ event, detail: { invitee, referrer, brought }, mayEdit }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees.referrer;
  const { put } = useInviteesSearch();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<Naming | null>(null);
  const name = useMutation({
    mutationFn: ({ seen, referredBy }: Naming & { isBack?: boolean }) =>
      request<Invitee>('PUT', `events/${event.id}/invitees/${invitee.id}/referrer`, { seen, referredBy }),
    onSuccess: (_, { seen, referredBy, isBack = false }) => {
      setOpen(false);
      setDone(isBack ? null : { seen: referredBy, referredBy: seen });
    },
    onSettled: () => client.invalidateQueries({ queryKey: inviteesKey(event.id) }),
  });
  const seen = referrer?.customerId ?? null;
  return (
    <section className="panel-part">
      <h3>{text.title}</h3>
      {name.error && (
        <ErrorNote>{fieldSentences(name.error, texts)['referredBy'] ?? errorSentence(name.error, texts)}</ErrorNote>
      )}
      <p className="small row">
        {referrer === null && <span className="quiet">{text.nobody}</span>}
        {referrer?.invitationId && (
          <button type="button" className="link" onClick={() => put({ open: referrer.invitationId ?? undefined })}>
            {referrer.name}
          </button>
        )}
        {referrer !== null && referrer.invitationId === null && <span className="quiet">{text.unseen}</span>}
        {mayEdit && !isOpen && (
          <Button onClick={() => setOpen(true)}>{referrer === null ? text.name : text.change}</Button>
        )}
        {mayEdit && referrer !== null && !isOpen && (
          <Button kind="plain" onClick={() => name.mutate({ seen, referredBy: null })}>
            {text.remove}
          </Button>
        )}
      </p>
      <p className="small" role="status">
        {done !== null && (
          <>
            {text.saved}{' '}
            <button type="button" className="link" onClick={() => name.mutate({ ...done, isBack: true })}>
              {texts.shell.undo.action}
            </button>
          </>
        )}
      </p>
      {isOpen && (
        <Choice
          eventId={event.id}
          own={invitee.customerId}
          onChoose={(referredBy) => name.mutate({ seen, referredBy })}
          onClose={() => setOpen(false)}
        />
      )}
      {brought.length > 0 && (
        <>
          <p className="small quiet">{text.brought(formats.number(brought.length))}</p>
          <ul className="panel-lines small">
            {brought.map((each) => (
              <li key={each.invitationId}>
                <button type="button" className="link" onClick={() => put({ open: each.invitationId })}>
                  {each.name}
                </button>
                <span className="quiet">{texts.invitees.states[each.state]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type ChoiceProps = { eventId: string; own: string; onChoose: (customerId: string) => void; onClose: () => void };

function Choice({ eventId, own, onChoose, onClose }: ChoiceProps) {
  const { texts } = useSpeech();
  const text = texts.invitees.referrer;
  const [words, setWords] = useState('');
  // A list of everybody would say nothing: it is found by the first letters, as on the page.
  const { data } = useInfiniteQuery({ ...inviteesQuery(eventId, { q: words }), enabled: words.trim() !== '' });
  const found = words.trim() === '' ? null : data?.pages[0]?.invitees.filter(({ customerId }) => customerId !== own);
  return (
    <div className="stack tight consent-form">
      <NameSearch className="" label={text.search} hint={texts.invitees.searchHint} onSearch={setWords} />
      {found?.length === 0 && <p className="small quiet">{texts.invitees.nobodyFound}</p>}
      <ul className="panel-lines small">
        {found?.slice(0, mostOffered).map(({ id, customerId, name, phone }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => onChoose(customerId)}>
              {name}
            </button>
            <span className="quiet">{(phone ?? '').slice(-4)}</span>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
      </div>
    </div>
  );
}
