import type { PublicDatePoll } from '@backcast/contracts/events/date-poll';
import type { AccessTexts } from '@backcast/texts/access';
import type { Formats } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import { useCallback, useEffect, useState } from 'react';
import { request } from '../../shared/api/request.js';
import { Button } from '../../shared/look/button.js';
import { accessSentence } from '../access-problem.js';
import { PageFrame } from '../page-frame.js';
import { isGone } from './is-gone.js';
import { pollDevice } from './poll-device.js';
import { PollForm } from './poll-form.js';
import './poll.css';

type Props = {
  /** '' when the link was cut off on its way. */
  token: string;
  texts: AccessTexts;
  formats: Formats;
  onLanguage: (language: Language) => void;
};
type Look = { state: 'looking' } | { state: 'found'; poll: PublicDatePoll } | { state: 'failed'; error: unknown };

/** The page behind a date poll's link. Opening it asks only; nothing is answered before the button is pressed. */
export function PollPage({ token, texts, formats, onLanguage }: Props) {
  const [look, setLook] = useState<Look>({ state: 'looking' });
  const ask = useCallback(() => {
    if (token === '') return;
    request<PublicDatePoll>('POST', 'date-polls/look', { token, device: pollDevice() }).then(
      (poll) => setLook({ state: 'found', poll }),
      (error: unknown) => setLook({ state: 'failed', error }),
    );
  }, [token]);
  useEffect(ask, [ask]);
  const text = texts.poll;
  return (
    <PageFrame
      texts={texts}
      formats={formats}
      onLanguage={onLanguage}
      isBusy={token !== '' && look.state === 'looking'}
    >
      {token === '' ? (
        <DeadEnd title={text.brokenTitle} lead={text.brokenHint} />
      ) : look.state === 'looking' ? (
        <p className="quiet" role="status">
          {text.loading}
        </p>
      ) : look.state === 'failed' ? (
        isGone(look.error) ? (
          <DeadEnd title={text.goneTitle} lead={text.goneHint} />
        ) : (
          <>
            <p className="access-wrong" role="alert">
              {accessSentence(look.error, texts)}
            </p>
            <Button kind="primary" className="access-button" onClick={ask}>
              {texts.retry}
            </Button>
          </>
        )
      ) : (
        <PollForm
          token={token}
          poll={look.poll}
          texts={texts}
          formats={formats}
          onAnswered={(poll) => setLook({ state: 'found', poll })}
          onGone={(error) => setLook({ state: 'failed', error })}
        />
      )}
    </PageFrame>
  );
}

function DeadEnd({ title, lead }: { title: string; lead: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p className="quiet">{lead}</p>
    </>
  );
}
