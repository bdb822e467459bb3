import type { AccessLinkView } from '@backcast/contracts/accounts/access-link';
import type { ErrorCode } from '@backcast/contracts/error-codes';
import type { AccessTexts } from '@backcast/texts/access';
import type { Formats } from '@backcast/texts/format';
import { useEffect, useState, type FormEvent } from 'react';
import { request, RequestError } from '../shared/api/request.js';

type Props = { token: string | null; texts: AccessTexts; formats: Formats };
type Looked = { link: AccessLinkView | null; error: unknown };

const sentence = (error: unknown, texts: AccessTexts): string => {
  const sentences: Record<ErrorCode | 'offline', string> = texts.errors;
  return sentences[error instanceof RequestError ? error.code : 'internal'];
};

/** The page behind an access link: it looks first and uses the link up only when the button is tapped. */
export function AccessPage({ token, texts, formats }: Props) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (token === null) return;
    setLooked(null);
    request<AccessLinkView>('POST', 'access-links/look', { token }).then(
      (link) => setLooked({ link, error: null }),
      (error: unknown) => setLooked({ link: null, error }),
    );
  }, [token, attempt]);
  return (
    <main className="access card">
      {token === null ? (
        <Message title={texts.broken} text={texts.brokenHint} />
      ) : looked === null ? (
        <p className="quiet" role="status">
          {texts.loading}
        </p>
      ) : looked.link ? (
        <Claim token={token} link={looked.link} texts={texts} formats={formats} />
      ) : (
        <>
          <Message title={texts.usedTitle} text={sentence(looked.error, texts)} />
          <p className="row">
            <a className="button" href="/sign-in">
              {texts.toSignIn}
            </a>
            <button type="button" className="button" data-kind="plain" onClick={() => setAttempt(attempt + 1)}>
              {texts.retry}
            </button>
          </p>
        </>
      )}
    </main>
  );
}

function Message({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p className="quiet" role="alert">
        {text}
      </p>
    </>
  );
}

function Claim({ token, link, texts, formats }: Props & { token: string; link: AccessLinkView }) {
  const [signInName, setSignInName] = useState(link.signInName);
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isJoin = link.kind === 'join';
  const claim = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setWorking(true);
    try {
      await request('POST', 'access-links/claim', { token, signInName: signInName.trim(), password });
      location.assign('/');
    } catch (failure) {
      setError(failure);
      setWorking(false);
    }
  };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <form onSubmit={(event) => void claim(event)}>
      <h1>{isJoin ? texts.joinTitle(link.organizationName) : texts.resetTitle}</h1>
      <p className="quiet">{isJoin ? texts.joinGreeting(link.personName) : texts.resetGreeting(link.personName)}</p>
      {error !== null && (
        <p className="access-error" role="alert">
          {sentence(error, texts)}
        </p>
      )}
      <label className="access-field">
        <b>{texts.signInName}</b>
        <span className="quiet small">{texts.signInNameHint}</span>
        <input
          value={signInName}
          readOnly={!isJoin}
          required
          autoComplete="username"
          inputMode="email"
          onChange={(event) => setSignInName(event.currentTarget.value)}
        />
      </label>
      <label className="access-field">
        <b>{texts.password}</b>
        <span className="quiet small">{texts.passwordHint}</span>
        <input
          type={isShown ? 'text' : 'password'}
          value={password}
          required
          autoComplete="new-password"
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <label className="access-check">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} />
        {texts.showPassword}
      </label>
      <button type="submit" className="button access-go" data-kind="primary" disabled={isWorking}>
        {isWorking ? texts.working : isJoin ? texts.join : texts.reset}
      </button>
      <p className="quiet small">
        {texts.validUntil(formats.instantInZone(link.expiresAt, zone))} {texts.nothingYet}
      </p>
    </form>
  );
}
