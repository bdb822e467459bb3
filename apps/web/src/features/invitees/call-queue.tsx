import type { EventView } from '@backcast/contracts/events/event';
import type { Invitee } from '@backcast/contracts/invitees/invitee';
import { NumberInput, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { copyText } from '../../shared/links/copy-text.js';
import { Button } from '../../shared/look/button.js';
import { inviteesQuery } from './invitees.query.js';
import { PhoneReach } from './phone-reach.js';
import { TalkBox } from './talk-box.js';
import { useInviteesSearch } from './use-invitees-search.js';
import { type Moves, useMoves } from './use-moves.js';

/** The calls of the day before, one customer after the other; those that nobody answered come last. */
export function CallQueue({ event }: { event: EventView }) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees.queue;
  const { put } = useInviteesSearch();
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const moves = useMoves(event.id);
  const query = useInfiniteQuery(inviteesQuery(event.id, { state: 'toReconfirm,confirmed', sort: 'longest', q: '' }));
  const list = query.data?.pages[0];
  if (!list)
    return query.error ? <ErrorNote>{errorSentence(query.error, texts)}</ErrorNote> : <ListSkeleton rows={4} />;
  const late = (invitee: Invitee): number => (skipped.includes(invitee.id) ? 1000 : 0) + invitee.unanswered;
  const waiting = (query.data?.pages.flatMap((page) => page.invitees) ?? []).toSorted((a, b) => late(a) - late(b));
  const done = list.states.secondConfirmed + list.states.arrived;
  const all = done + list.total;
  const [current, ...rest] = waiting;
  const back = <Button onClick={() => put({ view: undefined })}>{text.back}</Button>;
  if (!current) return <EmptyPage isWholePage title={text.empty} lead={text.emptyLead} action={back} />;
  return (
    <div className="call-queue">
      <div className="invitees-head">
        <div>
          <h1 className="page-title">{text.left(formats.number(list.total))}</h1>
          <p className="small quiet">{text.lead}</p>
        </div>
        {back}
      </div>
      <p className="small" role="status">
        {text.progress(formats.number(done), formats.number(all))}
      </p>
      <progress className="queue-progress" aria-label={text.title} value={done} max={all} />
      {moves.error && <ErrorNote>{errorSentence(moves.error, texts)}</ErrorNote>}
      <Call
        key={current.id}
        event={event}
        invitee={current}
        moves={moves}
        ownerName={list.owners.find(({ id }) => id === current.ownerId)?.name ?? ''}
        onSkip={() => setSkipped((before) => [...before.filter((id) => id !== current.id), current.id])}
      />
      {rest.length > 0 && (
        <section className="panel-part">
          <h2>{text.next}</h2>
          <ol className="queue-next small">
            {rest.slice(0, 8).map((invitee) => (
              <li key={invitee.id}>
                <b>{invitee.name}</b> <PhoneReach invitee={invitee} />
                {invitee.unanswered > 0 && (
                  <span className="quiet">
                    {text.unanswered(
                      formats.number(invitee.unanswered),
                      formats.instant(invitee.calledAt ?? invitee.stateSince, event.basics.zone),
                    )}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

type CallProps = { event: EventView; invitee: Invitee; moves: Moves; ownerName: string; onSkip: () => void };

function Call({ event, invitee, moves, ownerName, onSkip }: CallProps) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees.queue;
  const [party, setParty] = useState(invitee.partySize);
  const [arrivesAt, setArrivesAt] = useState(invitee.arrivesAt ?? '');
  const [isCopied, setCopied] = useState(false);
  const { zone, name, place } = event.basics;
  const session = event.sessions.sessions.find(({ id }) => id === invitee.sessionId) ?? event.sessions.sessions[0];
  const when = session?.date
    ? [formats.dayShort(session.date), session.startTime].filter(Boolean).join(' ')
    : texts.shell.noDate;
  const where = [place, session?.room].filter(Boolean).join(' ');
  const isBusy = moves.move.isPending || moves.noAnswer.isPending;
  const answer = (to: 'secondConfirmed' | 'declined'): void =>
    moves.move.mutate({
      ...{ invitee, to },
      ...(to === 'declined' ? {} : { partySize: party, arrivesAt: arrivesAt === '' ? null : arrivesAt }),
    });
  return (
    <section className="call card" aria-label={invitee.name}>
      <h2>{invitee.name}</h2>
      {invitee.state === 'toReconfirm' && <p className="small warn">{text.toReconfirm}</p>}
      {invitee.note !== '' && <p className="small quiet">{invitee.note}</p>}
      {invitee.unanswered > 0 && (
        <p className="small quiet">
          {text.unanswered(
            formats.number(invitee.unanswered),
            formats.instant(invitee.calledAt ?? invitee.stateSince, zone),
          )}
        </p>
      )}
      <p className="call-reach">
        <PhoneReach invitee={invitee} />
      </p>
      <div className="call-fields">
        <NumberInput
          label={text.party}
          min={1}
          max={999}
          allowDecimal={false}
          value={party}
          onChange={(value) => setParty(typeof value === 'number' ? value : 1)}
        />
        <TextInput
          type="time"
          label={text.arrivesAt}
          value={arrivesAt}
          onChange={(change) => setArrivesAt(change.currentTarget.value)}
        />
      </div>
      <div className="call-answers">
        <Button kind="primary" disabled={isBusy} onClick={() => answer('secondConfirmed')}>
          {text.coming}
        </Button>
        <Button disabled={isBusy} onClick={() => answer('declined')}>
          {text.declined}
        </Button>
        <Button disabled={isBusy} onClick={() => moves.noAnswer.mutate(invitee.id)}>
          {text.noAnswer}
        </Button>
        <Button kind="plain" onClick={onSkip}>
          {text.later}
        </Button>
        <Button kind="plain" onClick={() => void copyText(text.text(invitee.name, name, when, where)).then(setCopied)}>
          <span role="status">{isCopied ? texts.invitees.copied : text.copyText}</span>
        </Button>
      </div>
      <TalkBox event={event} invitee={invitee} ownerName={ownerName} />
    </section>
  );
}
