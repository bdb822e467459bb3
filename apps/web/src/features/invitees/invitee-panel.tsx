import type { EventView } from '@backcast/contracts/events/event';
import type { Invitee, InviteeDetail, InviteeList } from '@backcast/contracts/invitees/invitee';
import { editsInvitee } from '@backcast/contracts/invitees/invitee-policy';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { ClaimBox } from './claim-box.js';
import { ConsentBox } from './consent-box.js';
import { EraseBox } from './erase-box.js';
import { HandOverButton } from './hand-over-button.js';
import { EditInviteeDialog } from './invitee-dialog.js';
import { inviteeQuery } from './invitees.query.js';
import { LikesBox } from './likes-box.js';
import { PhoneReach } from './phone-reach.js';
import { ReferrerBox } from './referrer-box.js';
import { StateTag } from './state-tag.js';
import { TalkBox } from './talk-box.js';

type Props = { event: EventView; list: InviteeList; id: string; onClose: () => void };

/** One customer: how to reach them, everything that happened, whose they are, and who they may be too. */
export function InviteePanel({ event, list, id, onClose }: Props) {
  const { texts } = useSpeech();
  const { data, error } = useQuery(inviteeQuery(event.id, id));
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the panel comes above the list in which it was opened.
    if (globalThis.matchMedia?.('(max-width: 900px)').matches) panel.current?.scrollIntoView({ block: 'start' });
    const close = (key: KeyboardEvent): void => {
      const isTyping = key.target instanceof HTMLElement && key.target.matches('input, textarea, select');
      if (key.key === 'Escape' && !key.isComposing && !isTyping && !document.querySelector('[role="dialog"]'))
        onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <aside className="invitee-panel" ref={panel} aria-label={data?.invitee.name ?? texts.invitees.title}>
      <button type="button" className="link small panel-close" onClick={onClose}>
        {texts.shell.actions.close} <kbd>Esc</kbd>
      </button>
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      {!data && !error && <ListSkeleton rows={5} />}
      {data && <Panel key={id} event={event} list={list} detail={data} />}
    </aside>
  );
}

function Panel({ event, list, detail }: { event: EventView; list: InviteeList; detail: InviteeDetail }) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees;
  const { person } = useMe();
  const [isEditing, setEditing] = useState(false);
  const { invitee } = detail;
  const mayEdit = editsInvitee(event.role, invitee.ownerId === person.id);
  const ownerName = list.owners.find(({ id }) => id === invitee.ownerId)?.name ?? '';
  return (
    <>
      <h2>{invitee.name}</h2>
      <p className="row">
        <StateTag state={invitee.state} />
        <span className="small quiet">{ownerName}</span>
      </p>
      <p className="panel-reach">
        <PhoneReach invitee={invitee} />
      </p>
      <p className="small">
        {[
          text.people(formats.number(invitee.partySize)),
          invitee.children > 0 ? text.panel.children(formats.number(invitee.children)) : '',
          invitee.arrivesAt === null ? '' : text.panel.arrivesAt(invitee.arrivesAt),
          invitee.persona,
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <Facts invitee={invitee} />
      {mayEdit && (
        <div className="row">
          <Button onClick={() => setEditing(true)}>{text.panel.edit}</Button>
          <HandOverButton event={event} invitee={invitee} />
          <EraseBox event={event} invitee={invitee} />
        </div>
      )}
      {mayEdit && <TalkBox event={event} invitee={invitee} ownerName={ownerName} />}
      <ClaimBox event={event} list={list} detail={detail} />
      <LikesBox event={event} detail={detail} />
      <section className="panel-part">
        <h3>{text.panel.moves}</h3>
        <Moves moves={detail.moves} zone={event.basics.zone} />
      </section>
      <ReferrerBox event={event} detail={detail} mayEdit={mayEdit} />
      <ConsentBox event={event} detail={detail} mayEdit={mayEdit} />
      {isEditing && <EditInviteeDialog event={event} list={list} invitee={invitee} onClose={() => setEditing(false)} />}
    </>
  );
}

function Facts({ invitee }: { invitee: Invitee }) {
  const { texts } = useSpeech();
  const text = texts.invitees.panel;
  const facts = [
    [text.interests, invitee.interests],
    [text.seatGroup, invitee.seatGroup],
    [text.note, invitee.note],
    [text.source, text.sources[invitee.source]],
  ].filter(([, value]) => value !== '');
  return (
    <dl className="panel-facts small">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="quiet">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Moves({ moves, zone }: { moves: InviteeDetail['moves']; zone: string }) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees;
  return (
    <ol className="panel-moves small">
      {moves.map(({ id, from, to, at, channel, byName, isUndone, note }) => (
        <li key={id} data-undone={isUndone || undefined}>
          <span className="quiet nowrap">{formats.instant(at, zone)}</span>
          <span>
            {from === null
              ? text.panel.firstMove(text.states[to])
              : from === to
                ? text.panel.noAnswer
                : text.panel.move(text.states[from], text.states[to])}
            <span className="quiet"> {text.panel.by(byName, text.channels[channel])}</span>
            {isUndone && <span className="quiet"> · {text.panel.undone}</span>}
            {note !== '' && <span className="quiet"> · {note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
