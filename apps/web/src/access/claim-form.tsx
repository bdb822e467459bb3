import type { AccessLinkView, ClaimAccessLink } from '@backcast/contracts/accounts/access-link';
import type { AccessTexts } from '@backcast/texts/access';
import type { Formats } from '@backcast/texts/format';
import { useEffect, useId, useRef, useState, type FormEvent, type InputHTMLAttributes, type ReactNode } from 'react';
import { request, RequestError } from '../shared/api/request.js';
import { Button } from '../shared/look/button.js';
import { accessFieldSentence, accessSentence } from './access-problem.js';

type Props = { token: string; link: AccessLinkView; texts: AccessTexts; formats: Formats };

const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Chooses sign-in name and password; pressing the button uses the link up and signs in. */
export function ClaimForm({ token, link, texts, formats }: Props) {
  const isJoin = link.kind === 'join';
  const [signInName, setSignInName] = useState(link.signInName);
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isWorking, setWorking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  const wrong = (path: string): string | undefined => accessFieldSentence(error, path, texts);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWorking(true);
    setError(null);
    const body: ClaimAccessLink = { token, signInName: signInName.trim(), password };
    request('POST', 'access-links/claim', body).then(
      // Replaced, so that the way back does not lead to a link that is used up.
      () => location.replace('/'),
      (problem: unknown) => {
        setError(problem);
        setWorking(false);
      },
    );
  };
  return (
    <form ref={form} onSubmit={submit}>
      <h1>{isJoin ? texts.joinTitle(link.organizationName) : texts.resetTitle}</h1>
      <p className="quiet">{isJoin ? texts.joinGreeting(link.personName) : texts.resetGreeting(link.personName)}</p>
      <Problem error={error} texts={texts} />
      <Field
        label={texts.signInName}
        hint={isJoin ? texts.signInNameHint : undefined}
        wrong={wrong('signInName')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        readOnly={!isJoin}
        value={signInName}
        onChange={(event) => setSignInName(event.currentTarget.value)}
      />
      <PasswordField value={password} onChange={setPassword} wrong={wrong('password')} texts={texts} />
      <Button kind="primary" type="submit" className="access-button" disabled={isWorking}>
        {isWorking ? texts.working : isJoin ? texts.join : texts.reset}
      </Button>
      <p className="small quiet">
        {texts.validUntil(formats.instantInZone(link.expiresAt, zoneHere()))}
        <br />
        {texts.nothingYet}
      </p>
    </form>
  );
}

function Problem({ error, texts }: { error: unknown; texts: AccessTexts }) {
  if (error === null) return null;
  const isAboutFields = error instanceof RequestError && error.fields.length > 0;
  return (
    <p className="access-wrong" role="alert">
      {isAboutFields ? texts.errors.invalid : accessSentence(error, texts)}
    </p>
  );
}

type PasswordProps = {
  value: string;
  onChange: (value: string) => void;
  wrong: string | undefined;
  texts: AccessTexts;
};

function PasswordField({ value, onChange, wrong, texts }: PasswordProps) {
  const [isShown, setShown] = useState(false);
  return (
    <Field
      label={texts.password}
      hint={texts.passwordHint}
      wrong={wrong}
      type={isShown ? 'text' : 'password'}
      autoComplete="new-password"
      autoCapitalize="none"
      spellCheck={false}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <button type="button" className="access-show link" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? texts.hidePassword : texts.showPassword}
      </button>
    </Field>
  );
}

type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  hint?: string | undefined;
  wrong?: string | undefined;
  children?: ReactNode;
};

function Field({ label, hint, wrong, children, ...input }: FieldProps) {
  const id = useId();
  const about = [hint === undefined ? '' : `${id}-hint`, wrong === undefined ? '' : `${id}-wrong`].join(' ').trim();
  return (
    <div className="access-field">
      <div className="access-field-head">
        <label htmlFor={id}>{label}</label>
        {children}
      </div>
      {hint !== undefined && (
        <p className="small quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input id={id} aria-invalid={wrong !== undefined} aria-describedby={about || undefined} {...input} />
      {wrong !== undefined && (
        <p className="small bad" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
