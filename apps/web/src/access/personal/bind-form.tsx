import type { BindPersonalLink, PersonalLinkState, PersonalLinkView } from '@backcast/contracts/people/personal-link';
import type { AccessTexts } from '@backcast/texts/access';
import { useId, useRef, useState, type FormEvent } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import { Button } from '../../shared/look/button.js';
import { accessSentence } from '../access-problem.js';

type Ended = Exclude<PersonalLinkState, 'open'> | 'gone';
type Props = {
  token: string;
  view: PersonalLinkView;
  texts: AccessTexts;
  onBound: () => void;
  onEnded: (why: Ended) => void;
};

/** Asks for four digits; the button binds this phone to the person. */
export function BindForm({ token, view, texts, onBound, onEnded }: Props) {
  const text = texts.personal;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [digits, setDigits] = useState('');
  const [wrong, setWrong] = useState('');
  const [isWorking, setWorking] = useState(false);
  const refuse = (sentence: string): void => {
    setWrong(sentence);
    setWorking(false);
    field.current?.focus();
    field.current?.select();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!/^\d{4}$/.test(digits)) return refuse(text.digitsWrong);
    setWorking(true);
    setWrong('');
    const body: BindPersonalLink = { token, digits };
    request('POST', 'personal-links/bind', body).then(onBound, (error: unknown) => {
      const left = missesLeft(error);
      const ended = left === 0 ? 'locked' : endedBy(error);
      if (ended) return onEnded(ended);
      refuse(left === null ? accessSentence(error, texts) : text.wrong(left));
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <h1>{text.title(view.personName)}</h1>
      <p className="quiet">{text.lead(view.organizationName)}</p>
      <div className="access-field">
        <label htmlFor={id}>{text.digits}</label>
        <p className="small quiet" id={`${id}-hint`}>
          {text.digitsHint}
        </p>
        <input
          ref={field}
          id={id}
          className="personal-digits"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={digits}
          aria-invalid={wrong !== ''}
          aria-describedby={wrong === '' ? `${id}-hint` : `${id}-hint ${id}-wrong`}
          onChange={(event) => setDigits(asciiDigits(event.currentTarget.value))}
        />
        {wrong !== '' && (
          <p className="small bad" id={`${id}-wrong`} role="alert">
            {wrong}
          </p>
        )}
      </div>
      <Button kind="primary" type="submit" className="access-button" disabled={isWorking}>
        {isWorking ? text.binding : text.bind}
      </Button>
      <p className="small quiet">
        {text.nothingYet}
        <br />
        {text.notYou}
      </p>
    </form>
  );
}

/** A Chinese keyboard may type digits at full width. */
const asciiDigits = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '');

const isEnd = (state: unknown): state is Ended => ['bound', 'expired', 'locked'].some((each) => each === state);

function endedBy(error: unknown): Ended | null {
  if (!(error instanceof RequestError) || error.code !== 'link_used_or_expired') return null;
  const { state } = error.values;
  return isEnd(state) ? state : 'gone';
}

/** How many tries the server has left us, where the digits were wrong; 0 locks the link. */
function missesLeft(error: unknown): number | null {
  if (!(error instanceof RequestError)) return null;
  const left = error.fields.find(({ code }) => code === 'wrong_digits')?.values['left'];
  return typeof left === 'number' ? left : null;
}
