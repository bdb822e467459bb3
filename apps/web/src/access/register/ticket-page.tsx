import type { TicketView } from '@backcast/contracts/registration/registration';
import type { AccessTexts } from '@backcast/texts/access';
import type { Formats } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import { useCallback, useEffect, useState } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import { Button } from '../../shared/look/button.js';
import { accessSentence } from '../access-problem.js';
import { PageFrame } from '../page-frame.js';
import { Ticket } from './ticket.js';
import { useRegisterTexts } from './use-register-texts.js';
import './register.css';

type Props = {
  /** '' when the link was cut off. */
  ticket: string;
  texts: AccessTexts;
  formats: Formats;
  onLanguage: (language: Language) => void;
};
type Look =
  { state: 'looking' } | { state: 'found'; view: TicketView } | { state: 'gone' } | { state: 'failed'; error: unknown };

/** A customer's own ticket. */
export function TicketPage({ ticket, texts, formats, onLanguage }: Props) {
  const text = useRegisterTexts(formats.language);
  const [look, setLook] = useState<Look>({ state: 'looking' });
  const ask = useCallback(() => {
    if (ticket === '') return;
    request<TicketView>('POST', 'tickets/look', { ticket }).then(
      (view) => {
        setLook({ state: 'found', view });
        document.title = view.eventName;
      },
      (error: unknown) =>
        setLook(
          error instanceof RequestError && error.code === 'link_used_or_expired'
            ? { state: 'gone' }
            : { state: 'failed', error },
        ),
    );
  }, [ticket]);
  useEffect(ask, [ask]);
  const isBusy = text === null || (ticket !== '' && look.state === 'looking');
  const end = ticket === '' ? text?.broken : look.state === 'gone' ? text?.ticket.gone : undefined;
  return (
    <PageFrame texts={texts} formats={formats} onLanguage={onLanguage} isBusy={isBusy}>
      {end && (
        <>
          <h1>{end.title}</h1>
          <p className="quiet">{end.hint}</p>
        </>
      )}
      {text && ticket !== '' && look.state === 'looking' && (
        <p className="quiet" role="status">
          {text.loading}
        </p>
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
      {text && look.state === 'found' && (
        <Ticket
          {...{ ticket, text, texts, formats }}
          view={look.view}
          onChanged={(view) => setLook({ state: 'found', view })}
        />
      )}
    </PageFrame>
  );
}
