import type { Register, Registered, RegistrationView } from '@backcast/contracts/registration/registration';
import type { AccessTexts } from '@backcast/texts/access';
import type { Formats } from '@backcast/texts/format';
import type { RegisterTexts } from '@backcast/texts/register';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { request, RequestError } from '../../shared/api/request.js';
import { Button } from '../../shared/look/button.js';
import { accessSentence } from '../access-problem.js';
import { PartyField } from './party-field.js';
import { TextField } from './text-field.js';
import { sayWhen, sayWhere } from './say-when.js';

type Props = {
  code: string;
  view: RegistrationView;
  text: RegisterTexts;
  texts: AccessTexts;
  formats: Formats;
  /** With the ticket, or null when the number is registered already. */
  onDone: (ticket: string | null) => void;
  onAskAgain: () => void;
};
type Wrong = { sessionId?: string; name?: string; phone?: string; consent?: string; all?: string };

/** At most four fields and a consent. What was sent and not answered is sent again under the same key. */
export function RegisterForm({ code, view, text, texts, formats, onDone, onAskAgain }: Props) {
  const only = view.sessions.length === 1 ? view.sessions[0] : undefined;
  const [sessionId, setSessionId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [partySize, setPartySize] = useState(1);
  const [answer, setAnswer] = useState('');
  const [website, setWebsite] = useState('');
  const [hasAgreed, setAgreed] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const [isSending, setSending] = useState(false);
  const [key] = useState(newId);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);
  const chosen = only ?? view.sessions.find(({ id }) => id === sessionId);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing: Wrong = {
      ...(chosen ? {} : { sessionId: text.sessionMissing }),
      ...(name.trim() === '' ? { name: text.nameMissing } : {}),
      ...(phone.trim() === '' ? { phone: text.phoneWrong } : {}),
      ...(hasAgreed ? {} : { consent: text.consentMissing }),
    };
    setWrong(missing);
    if (Object.keys(missing).length > 0) return;
    setSending(true);
    const body: Register = {
      ...{ code, key, stamp: view.stamp, sessionId: only ? null : sessionId },
      ...{ name: name.trim(), phone: phone.trim(), partySize, answer: answer.trim(), website },
      consent: 'registration-1',
    };
    request<Registered>('POST', 'registrations', body)
      .then(
        ({ ticket }) => onDone(ticket),
        (error: unknown) => setWrong(wrongOf(error, text, texts)),
      )
      .finally(() => setSending(false));
  };
  // A page that lay open for too long is asked for again; what was typed stays.
  useEffect(() => {
    if (wrong.all === texts.errors.form_expired) onAskAgain();
  }, [wrong, texts, onAskAgain]);
  return (
    <form ref={form} className="register-part" onSubmit={submit} noValidate>
      {!only && (
        <SessionChoice {...{ view, text, formats, sessionId, wrong: wrong.sessionId }} onChoose={setSessionId} />
      )}
      <TextField
        label={text.name}
        value={name}
        wrong={wrong.name}
        autoComplete="name"
        maxLength={40}
        onType={setName}
      />
      <TextField
        label={text.phone}
        hint={text.phoneHint}
        value={phone}
        wrong={wrong.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={40}
        onType={setPhone}
      />
      <PartyField value={partySize} text={text} formats={formats} onChange={setPartySize} />
      {view.question !== '' && (
        <TextField
          label={`${view.question} ${text.answerOptional}`}
          value={answer}
          maxLength={300}
          autoComplete="off"
          onType={setAnswer}
        />
      )}
      {/* People do not see it; whatever fills it in is a program. */}
      <div className="register-trap" aria-hidden="true">
        <label>
          {text.website}
          <input tabIndex={-1} autoComplete="off" value={website} onChange={(e) => setWebsite(e.currentTarget.value)} />
        </label>
      </div>
      <Consent {...{ view, text, hasAgreed, wrong: wrong.consent }} onAgree={setAgreed} />
      {wrong.all !== undefined && (
        <p className="access-wrong" role="alert">
          {wrong.all}
        </p>
      )}
      <Button kind="primary" type="submit" className="access-button" disabled={isSending}>
        {isSending ? text.sending : chosen?.isFull ? text.sendFull : text.send}
      </Button>
    </form>
  );
}

type SessionProps = Pick<Props, 'view' | 'text' | 'formats'> & {
  sessionId: string | null;
  wrong: string | undefined;
  onChoose: (id: string) => void;
};

function SessionChoice({ view, text, formats, sessionId, wrong, onChoose }: SessionProps) {
  const id = useId();
  return (
    <fieldset className="register-sessions" aria-describedby={wrong === undefined ? undefined : id}>
      <legend>{text.chooseSession}</legend>
      {view.sessions.map((session, at) => (
        <label key={session.id}>
          <input
            type="radio"
            name="session"
            aria-invalid={wrong !== undefined && at === 0 ? true : undefined}
            checked={session.id === sessionId}
            onChange={() => onChoose(session.id)}
          />
          <span>
            {[session.name, sayWhen(session, text, formats), sayWhere('', session)].filter(Boolean).join(' · ')}
            {session.isFull && <span className="warn"> {text.full}</span>}
          </span>
        </label>
      ))}
      {wrong !== undefined && (
        <p className="small bad" id={id} role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}

type ConsentProps = Pick<Props, 'view' | 'text'> & {
  hasAgreed: boolean;
  wrong: string | undefined;
  onAgree: (hasAgreed: boolean) => void;
};

function Consent({ view, text, hasAgreed, wrong, onAgree }: ConsentProps) {
  const id = useId();
  return (
    <div className="register-consent">
      <label>
        <input
          type="checkbox"
          checked={hasAgreed}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? undefined : id}
          onChange={(event) => onAgree(event.currentTarget.checked)}
        />
        <span className="small">{text.consent(view.organizationName, view.inviterName)}</span>
      </label>
      {wrong !== undefined && (
        <p className="small bad" id={id} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

function wrongOf(error: unknown, text: RegisterTexts, texts: AccessTexts): Wrong {
  const paths = error instanceof RequestError ? error.fields.map(({ path }) => path) : [];
  if (paths.includes('phone')) return { phone: text.phoneWrong };
  if (paths.includes('name')) return { name: text.nameMissing };
  if (paths.includes('sessionId')) return { sessionId: text.sessionMissing };
  return { all: accessSentence(error, texts) };
}
