import type { AccessTexts } from '@backcast/texts/access';
import type { Formats } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import type { RegisterTexts } from '@backcast/texts/register';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { RequestError } from '../../shared/api/request.js';
import { copyText } from '../../shared/links/copy-text.js';
import { drawPoster } from '../../shared/links/draw-poster.js';
import { Button } from '../../shared/look/button.js';
import { accessSentence } from '../access-problem.js';
import { PageFrame } from '../page-frame.js';
import { sayWhen, sayWhere } from '../register/say-when.js';
import { useRegisterTexts } from '../register/use-register-texts.js';
import { loadShare, type Share } from './load-share.js';
import './share.css';

type Props = { eventId: string; texts: AccessTexts; formats: Formats; onLanguage: (language: Language) => void };
type Look = { state: 'looking' } | { state: 'found'; share: Share } | { state: 'failed'; error: unknown };

/** A salesperson's own registration link on the phone: to copy, to have scanned, and as a poster to keep. */
export function SharePage({ eventId, texts, formats, onLanguage }: Props) {
  const text = useRegisterTexts(formats.language);
  const [look, setLook] = useState<Look>({ state: 'looking' });
  const ask = useCallback(() => {
    loadShare(eventId).then(
      (share) => setLook({ state: 'found', share }),
      (error: unknown) => setLook({ state: 'failed', error }),
    );
  }, [eventId]);
  useEffect(ask, [ask]);
  const isSignedOut = look.state === 'failed' && look.error instanceof RequestError && look.error.status === 401;
  return (
    <PageFrame
      texts={texts}
      formats={formats}
      onLanguage={onLanguage}
      isBusy={text === null || look.state === 'looking'}
    >
      {text && <h1>{text.share.title}</h1>}
      {text && look.state === 'looking' && (
        <p className="quiet" role="status">
          {text.loading}
        </p>
      )}
      {look.state === 'failed' && (
        <>
          <p className="access-wrong" role="alert">
            {accessSentence(look.error, texts)}
          </p>
          {isSignedOut ? (
            <a
              className="button access-button"
              href={`/sign-in?next=${encodeURIComponent(`/m.html#share=${eventId}`)}`}
            >
              {texts.toSignIn}
            </a>
          ) : (
            <Button kind="primary" className="access-button" onClick={ask}>
              {texts.retry}
            </Button>
          )}
        </>
      )}
      {text && look.state === 'found' && <Links share={look.share} text={text} formats={formats} />}
      {text && (
        <p>
          <a href={`#count=${eventId}`}>{text.share.back}</a>
        </p>
      )}
    </PageFrame>
  );
}

function Links({ share: { url, view }, text, formats }: { share: Share; text: RegisterTexts; formats: Formats }) {
  const [copied, setCopied] = useState<'link' | 'words' | null>(null);
  const words = text.share;
  const [session] = view.sessions;
  const when = session ? sayWhen(session, text, formats) : '';
  const where = session ? sayWhere(view.place, session) : view.place;
  const { eventName: title, why, inviterName } = view;
  const [scan, inviter] = [words.scan, words.inviter(inviterName)];
  const poster = useMemo(
    () => drawPoster({ title, when, where, why, url, scan, inviter }),
    [title, when, where, why, url, scan, inviter],
  );
  const copy = (what: 'link' | 'words', content: string): void =>
    void copyText(content).then((isDone) => setCopied(isDone ? what : null));
  return (
    <>
      <p className="quiet">{words.lead}</p>
      <div className="share-deeds">
        <Button kind="primary" onClick={() => copy('words', words.invitation(title, when, url))}>
          <span role="status">{copied === 'words' ? words.copied : words.copyInvitation}</span>
        </Button>
        <Button onClick={() => copy('link', url)}>
          <span role="status">{copied === 'link' ? words.copied : words.copyLink}</span>
        </Button>
      </div>
      <div className="share-picture">
        {poster !== '' && <img src={poster} alt={words.poster(title)} width={360} height={509} />}
      </div>
      <p className="small quiet">{words.keep}</p>
    </>
  );
}
