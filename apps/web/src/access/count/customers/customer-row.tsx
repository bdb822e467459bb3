import { type InvitationState, tappableStates, usualNext } from '@backcast/invitations/invitation-states';
import { type ReactNode, useState } from 'react';
import { copyText } from '../../../shared/links/copy-text.js';
import type { CountSpeech } from '../count-page.js';
import type { ShownCustomer } from './customer-steps.js';
import { CustomerTalk } from './customer-talk.js';
import type { Talk } from './use-talk.js';

type Props = CountSpeech & {
  customer: ShownCustomer;
  /** Null where the person may not talk to customers of this event. */
  talk: Talk | null;
  onMove: ((to: InvitationState) => void) | null;
  /** What is the matter with this customer, and what else is to be done about it. */
  why?: string;
  children?: ReactNode;
};

const spoken = (phone: string): string => phone.replace(/^\+86(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');

/** One customer for one thumb: call, copy, and the next step. */
export function CustomerRow({ text: all, errors, formats, customer, talk, onMove, why, children }: Props) {
  const text = all.customers;
  const [isTalking, setTalking] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const { name, phone, persona, note, partySize, state, isWaiting } = customer;
  const next = usualNext[state];
  const others = tappableStates(state).filter((each) => each !== next);
  return (
    <li className="customer">
      <div className="customer-top">
        <div>
          <b>{name}</b>
          <span className="small quiet">
            {[text.people(partySize), persona, note].filter((part) => part !== '').join(' · ')}
          </span>
        </div>
        <span className="small customer-state" data-state={state}>
          {text.states[state]}
          {isWaiting && <span className="warn"> · {text.waiting}</span>}
        </span>
      </div>
      {why && <p className="small warn">{why}</p>}
      <div className="customer-acts">
        {phone === '' ? (
          <span className="small quiet customer-none">{text.noPhone}</span>
        ) : (
          <>
            <a className="button customer-act" href={`tel:${phone}`} aria-label={text.callTo(name, spoken(phone))}>
              {text.call}
            </a>
            <button
              type="button"
              className="count-link"
              aria-label={`${text.copy} ${spoken(phone)}`}
              onClick={() => void copyText(phone.replace(/^\+86/, '')).then(setCopied)}
            >
              <span role="status">{isCopied ? text.copied : text.copy}</span>
            </button>
          </>
        )}
        {onMove && others.length > 0 && (
          <select
            aria-label={text.stepOf(name)}
            value=""
            onChange={(event) => {
              const to = others.find((each) => each === event.currentTarget.value);
              if (to !== undefined) onMove(to);
            }}
          >
            <option value="">{text.other}</option>
            {others.map((each) => (
              <option key={each} value={each}>
                {text.states[each]}
              </option>
            ))}
          </select>
        )}
        {onMove && next !== null && (
          <button type="button" className="button customer-act" data-kind="primary" onClick={() => onMove(next)}>
            {text.next(text.states[next])}
            <span className="visually-hidden"> {name}</span>
          </button>
        )}
      </div>
      {talk && (
        <>
          <button
            type="button"
            className="count-link customer-talk-open"
            aria-expanded={isTalking}
            onClick={() => setTalking(!isTalking)}
          >
            {all.talk.title}
            <span className="visually-hidden"> {name}</span>
          </button>
          {isTalking && <CustomerTalk {...{ text: all, errors, formats, customer, talk }} />}
        </>
      )}
      {children}
    </li>
  );
}
