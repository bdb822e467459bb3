import '../shared/look/tokens.css';
import '../shared/look/base.css';
import './access.css';
import { loadAccessTexts, type AccessTexts } from '@backcast/texts/access';
import { formatsFor, type Formats } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import { lazy, StrictMode, Suspense, useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { rememberedLanguage, rememberLanguage } from '../shared/language/remembered-language.js';
import { AccessPage } from './access-page.js';
import { accessToken } from './access-token.js';
import { countAddress } from './count/count-address.js';
import { personalToken } from './personal/personal-token.js';
import { pollToken } from './poll/poll-token.js';
import { shareAddress } from './share/share-address.js';
import { registrationCode, ticketOfHash } from './register/register-address.js';

// Whoever sets a password loads neither the poll nor the counters, and the other way round.
const PollPage = lazy(async () => ({ default: (await import('./poll/poll-page.js')).PollPage }));
const PersonalPage = lazy(async () => ({ default: (await import('./personal/personal-page.js')).PersonalPage }));
const RegisterPage = lazy(async () => ({ default: (await import('./register/register-page.js')).RegisterPage }));
const TicketPage = lazy(async () => ({ default: (await import('./register/ticket-page.js')).TicketPage }));
const SharePage = lazy(async () => ({ default: (await import('./share/share-page.js')).SharePage }));
const CountPage = lazy(async () => ({ default: (await import('./count/count-page.js')).CountPage }));

type Speech = { texts: AccessTexts; formats: Formats };

const speak = async (language: Language): Promise<Speech> => ({
  texts: await loadAccessTexts(language),
  formats: formatsFor(language),
});

function Door({ first }: { first: Speech }) {
  const [speech, setSpeech] = useState(first);
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    document.documentElement.lang = speech.formats.language;
  }, [speech]);
  useEffect(() => {
    // A second link pasted over the first changes only the hash, and no browser loads the page again for that.
    const read = (): void => setHash(location.hash);
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const choose = useCallback((language: Language): void => {
    rememberLanguage(language);
    void speak(language).then(setSpeech);
  }, []);
  const shared = { texts: speech.texts, formats: speech.formats, onLanguage: choose };
  const code = registrationCode(location.pathname);
  if (code !== null)
    return (
      <Suspense>
        <RegisterPage code={code} {...shared} />
      </Suspense>
    );
  const ticket = ticketOfHash(hash);
  if (ticket !== null)
    return (
      <Suspense>
        <TicketPage key={ticket} ticket={ticket} {...shared} />
      </Suspense>
    );
  const sharing = shareAddress(hash);
  if (sharing !== null)
    return (
      <Suspense>
        <SharePage key={sharing} eventId={sharing} {...shared} />
      </Suspense>
    );
  const poll = pollToken(hash);
  if (poll !== null)
    return (
      <Suspense>
        <PollPage key={poll} token={poll} {...shared} />
      </Suspense>
    );
  const personal = personalToken(hash);
  if (personal !== null)
    return (
      <Suspense>
        <PersonalPage key={personal.token} link={personal} {...shared} />
      </Suspense>
    );
  const eventId = countAddress(hash);
  if (eventId !== null)
    return (
      <Suspense>
        <CountPage key={eventId} eventId={eventId} {...shared} />
      </Suspense>
    );
  const access = accessToken(hash);
  return <AccessPage key={access?.token ?? ''} access={access} {...shared} />;
}

// Without top-level await: the browsers inside chat apps are older than those on desks.
void speak(rememberedLanguage()).then((first) => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Door first={first} />
    </StrictMode>,
  );
});
