import type { PersonalLinkState, PersonalLinkView } from '@backcast/contracts/people/personal-link';
import type { AccessTexts } from '@backcast/texts/access';
import type { Formats } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import { useCallback, useEffect, useState } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import { Button } from '../../shared/look/button.js';
import { accessSentence } from '../access-problem.js';
import { PageFrame } from '../page-frame.js';
import { BindForm } from './bind-form.js';
import type { PersonalToken } from './personal-token.js';

type Props = {
  link: PersonalToken;
  texts: AccessTexts;
  formats: Formats;
  onLanguage: (language: Language) => void;
};
type Ended = Exclude<PersonalLinkState, 'open'> | 'gone' | 'broken';
type Look =
  | { state: 'looking' }
  | { state: 'found'; view: PersonalLinkView }
  | { state: 'ended'; why: Ended }
  | { state: 'failed'; error: unknown };

/** The page behind a personal link. Opening it asks only; the button binds this phone. */
export function PersonalPage({ link, texts, formats, onLanguage }: Props) {
  const { token, eventId } = link;
  const [look, setLook] = useState<Look>(token === '' ? { state: 'ended', why: 'broken' } : { state: 'looking' });
  const ask = useCallback(() => {
    if (token === '') return;
    request<PersonalLinkView>('POST', 'personal-links/look', { token }).then(
      (view) => {
        if (view.isHere) return toCounts(eventId);
        setLook(view.state === 'open' ? { state: 'found', view } : { state: 'ended', why: view.state });
      },
      (error: unknown) => setLook(isGone(error) ? { state: 'ended', why: 'gone' } : { state: 'failed', error }),
    );
  }, [token, eventId]);
  useEffect(ask, [ask]);
  const text = texts.personal;
  return (
    <PageFrame texts={texts} formats={formats} onLanguage={onLanguage} isBusy={look.state === 'looking'}>
      {look.state === 'looking' && (
        <p className="quiet" role="status">
          {text.opening}
        </p>
      )}
      {look.state === 'ended' && (
        <>
          <h1>{text.ended[look.why].title}</h1>
          <p className="quiet">{text.ended[look.why].hint}</p>
        </>
      )}
      {look.state === 'failed' && (
        <>
          <p className="access-wrong" role="alert">
            {accessSentence(look.error, texts)}
          </p>
          <Button kind="primary" className="access-button" onClick={ask}>
            {texts.retry}
          </Button>
        </>
      )}
      {look.state === 'found' && (
        <BindForm
          token={token}
          view={look.view}
          texts={texts}
          onBound={() => toCounts(eventId)}
          onEnded={(why) => setLook({ state: 'ended', why })}
        />
      )}
    </PageFrame>
  );
}

/** Replaced, so that the way back does not lead to a link that has done its work. */
const toCounts = (eventId: string): void => location.replace(eventId === '' ? '#count' : `#count=${eventId}`);

const isGone = (error: unknown): boolean => error instanceof RequestError && error.code === 'link_used_or_expired';
