import type { TicketView } from '@backcast/contracts/registration/registration';
import type { AccessTexts } from '@backcast/texts/access';
import type { Formats } from '@backcast/texts/format';
import type { RegisterTexts } from '@backcast/texts/register';
import { useState } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import { Button } from '../../shared/look/button.js';
import { accessSentence } from '../access-problem.js';
import { PartyField } from './party-field.js';
import { sayWhen, sayWhere } from './say-when.js';
import { TicketPicture } from './ticket-picture.js';

type Props = {
  ticket: string;
  view: TicketView;
  text: RegisterTexts;
  texts: AccessTexts;
  formats: Formats;
  onChanged: (view: TicketView) => void;
};
type Mode = 'ticket' | 'party' | 'cancel';

/** The ticket as a picture to keep, and what its holder can do. */
export function Ticket({ ticket, view, text, texts, formats, onChanged }: Props) {
  const [mode, setMode] = useState<Mode>('ticket');
  const [said, setSaid] = useState('');
  const [wrong, setWrong] = useState('');
  const [isBusy, setBusy] = useState(false);
  const words = text.ticket;
  const send = (path: string, more: object, done: string): void => {
    setBusy(true);
    setWrong('');
    setSaid('');
    request<TicketView>('POST', path, { ticket, ...more })
      .then(
        (changed) => {
          onChanged(changed);
          setMode('ticket');
          setSaid(done);
        },
        (error: unknown) => {
          const isFull = error instanceof RequestError && error.code === 'registration_full';
          setWrong(isFull ? words.noRoom : accessSentence(error, texts));
        },
      )
      .finally(() => setBusy(false));
  };
  const when = sayWhen(view.session, text, formats);
  const where = sayWhere(view.place, view.session);
  const people = text.people(formats.number(view.partySize));
  return (
    <>
      <h1>{words.title[view.state]}</h1>
      <p className="quiet">{words.lead[view.state]}</p>
      {view.state === 'placed' && (
        <TicketPicture
          ticket={ticket}
          label={words.image(view.name)}
          lines={[view.eventName, when, where, `${view.name} · ${people}`]}
        />
      )}
      <dl className="register-facts">
        <dt>{text.when}</dt>
        <dd>{when}</dd>
        {where !== '' && (
          <>
            <dt>{text.where}</dt>
            <dd>{where}</dd>
          </>
        )}
        <dt>{words.holder}</dt>
        <dd>{view.name}</dd>
        <dt>{words.party}</dt>
        <dd>{people}</dd>
      </dl>
      {said !== '' && <p role="status">{said}</p>}
      {wrong !== '' && (
        <p className="access-wrong" role="alert">
          {wrong}
        </p>
      )}
      {mode === 'ticket' && <Deeds {...{ view, text }} onMode={setMode} />}
      {mode === 'party' && (
        <ChangeParty
          {...{ view, text, formats, isBusy }}
          onKeep={() => setMode('ticket')}
          onSave={(partySize) => send('tickets/party', { partySize }, words.saved)}
        />
      )}
      {mode === 'cancel' && (
        <section className="register-part">
          <p>{words.cancelAsk}</p>
          <div className="register-two">
            <Button disabled={isBusy} onClick={() => send('tickets/cancel', {}, '')}>
              {words.cancelYes}
            </Button>
            <Button kind="primary" onClick={() => setMode('ticket')}>
              {words.cancelNo}
            </Button>
          </div>
        </section>
      )}
      <p className="small quiet">{words.contact(view.inviterName)}</p>
    </>
  );
}

type DeedsProps = Pick<Props, 'view' | 'text'> & { onMode: (mode: Mode) => void };

function Deeds({ view, text, onMode }: DeedsProps) {
  const words = text.ticket;
  if (view.state === 'cancelled')
    return (
      <a className="button access-button" href={`/r/${view.registrationCode}`}>
        {words.again}
      </a>
    );
  return (
    <div className="register-deeds">
      {view.state === 'placed' && view.session.date !== null && (
        <a className="button" href={`/api/registrations/${view.registrationCode}/calendar`}>
          {words.calendar}
        </a>
      )}
      {view.mayChange && (
        <>
          <Button onClick={() => onMode('party')}>{words.change}</Button>
          <Button onClick={() => onMode('cancel')}>{words.cancel}</Button>
        </>
      )}
    </div>
  );
}

type PartyProps = Pick<Props, 'view' | 'text' | 'formats'> & {
  isBusy: boolean;
  onKeep: () => void;
  onSave: (partySize: number) => void;
};

function ChangeParty({ view, text, formats, isBusy, onKeep, onSave }: PartyProps) {
  const [partySize, setPartySize] = useState(view.partySize);
  return (
    <section className="register-part">
      <PartyField value={partySize} text={text} formats={formats} onChange={setPartySize} />
      <div className="register-two">
        <Button onClick={onKeep}>{text.ticket.keep}</Button>
        <Button kind="primary" disabled={isBusy} onClick={() => onSave(partySize)}>
          {text.ticket.save}
        </Button>
      </div>
    </section>
  );
}
