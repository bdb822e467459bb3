import type { RegistrationView } from '@backcast/contracts/registration/registration';
import type { AccessTexts } from '@backcast/texts/access';
import type { Formats } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import type { RegisterTexts } from '@backcast/texts/register';
import { useCallback, useEffect, useState } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import { Button } from '../../shared/look/button.js';
import { accessSentence } from '../access-problem.js';
import { PageFrame } from '../page-frame.js';
import { keepTicket, keptTicket } from './kept-ticket.js';
import { RegisterForm } from './register-form.js';
import { sayWhen, sayWhere } from './say-when.js';
import { useRegisterTexts } from './use-register-texts.js';
import './register.css';

type Props = {
  /** '' when the link was cut off. */
  code: string;
  texts: AccessTexts;
  formats: Formats;
  onLanguage: (language: Language) => void;
};
type Look =
  | { state: 'looking' }
  | { state: 'found'; view: RegistrationView }
  | { state: 'gone' }
  | { state: 'failed'; error: unknown };

/** The page behind a registration link: what, when, where, why come, and a short form. */
export function RegisterPage({ code, texts, formats, onLanguage }: Props) {
  const text = useRegisterTexts(formats.language);
  const [look, setLook] = useState<Look>({ state: 'looking' });
  const ask = useCallback(() => {
    if (code === '') return;
    request<RegistrationView>('POST', 'registrations/look', { code }).then(
      (view) => {
        setLook({ state: 'found', view });
        document.title = view.eventName;
      },
      (error: unknown) => setLook(isGone(error) ? { state: 'gone' } : { state: 'failed', error }),
    );
  }, [code]);
  useEffect(ask, [ask]);
  const isBusy = text === null || (code !== '' && look.state === 'looking');
  return (
    <PageFrame texts={texts} formats={formats} onLanguage={onLanguage} isBusy={isBusy}>
      {text && code === '' && <DeadEnd {...text.broken} />}
      {text && code !== '' && look.state === 'looking' && (
        <p className="quiet" role="status">
          {text.loading}
        </p>
      )}
      {text && look.state === 'gone' && <DeadEnd {...text.gone} />}
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
        <Event code={code} view={look.view} text={text} texts={texts} formats={formats} onAskAgain={ask} />
      )}
    </PageFrame>
  );
}

type EventProps = Pick<Props, 'code' | 'texts' | 'formats'> & {
  view: RegistrationView;
  text: RegisterTexts;
  onAskAgain: () => void;
};

function Event({ code, view, text, texts, formats, onAskAgain }: EventProps) {
  const [isKnown, setKnown] = useState(false);
  const [kept, setKept] = useState(() => keptTicket(code));
  const done = (ticket: string | null): void => {
    if (ticket === null) return setKnown(true);
    keepTicket(code, ticket);
    location.assign(`/m.html#ticket=${ticket}`);
  };
  return (
    <>
      <p className="small quiet">{text.invites(view.inviterName, view.organizationName)}</p>
      <h1>{view.eventName}</h1>
      <Facts view={view} text={text} formats={formats} />
      {view.why !== '' && <p className="register-why">{view.why}</p>}
      {kept !== null ? (
        <section className="register-part">
          <h2>{text.registered}</h2>
          <a className="button access-button" data-kind="primary" href={`/m.html#ticket=${kept}`}>
            {text.openTicket}
          </a>
          <Button kind="plain" className="register-wide" onClick={() => setKept(null)}>
            {text.another}
          </Button>
        </section>
      ) : isKnown ? (
        <section className="register-part" role="status">
          <h2>{text.known.title}</h2>
          <p>{text.known.hint(view.inviterName)}</p>
        </section>
      ) : view.isOpen ? (
        <RegisterForm {...{ code, view, text, texts, formats, onAskAgain }} onDone={done} />
      ) : (
        <section className="register-part">
          <h2>{text.closed.title}</h2>
          <p>{text.closed.hint(view.inviterName)}</p>
        </section>
      )}
    </>
  );
}

function Facts({ view, text, formats }: Pick<EventProps, 'view' | 'text' | 'formats'>) {
  const [first] = view.sessions;
  if (!first) return view.place === '' ? null : <p>{view.place}</p>;
  const isAbroad = Intl.DateTimeFormat().resolvedOptions().timeZone !== view.zone;
  return (
    <dl className="register-facts">
      {view.sessions.length === 1 && (
        <>
          <dt>{text.when}</dt>
          <dd>
            {sayWhen(first, text, formats)}
            {isAbroad && first.date !== null && (
              <span className="small quiet register-zone">{text.zone(formats.zoneName(view.zone, first.date))}</span>
            )}
          </dd>
        </>
      )}
      {sayWhere(view.place, first) !== '' && (
        <>
          <dt>{text.where}</dt>
          <dd>{view.sessions.length === 1 ? sayWhere(view.place, first) : view.place}</dd>
        </>
      )}
    </dl>
  );
}

function DeadEnd({ title, hint }: { title: string; hint: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p className="quiet">{hint}</p>
    </>
  );
}

const isGone = (error: unknown): boolean => error instanceof RequestError && error.code === 'link_used_or_expired';
