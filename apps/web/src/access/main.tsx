import '../shared/look/tokens.css';
import '../shared/look/base.css';
import './access.css';
import { loadAccessTexts, type AccessTexts } from '@backcast/texts/access';
import { formatsFor, type Formats } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import { StrictMode, useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { rememberedLanguage, rememberLanguage } from '../shared/language/remembered-language.js';
import { AccessPage } from './access-page.js';
import { accessToken, type AccessToken } from './access-token.js';

type Speech = { texts: AccessTexts; formats: Formats };

const speak = async (language: Language): Promise<Speech> => ({
  texts: await loadAccessTexts(language),
  formats: formatsFor(language),
});

function Door({ first }: { first: Speech }) {
  const [speech, setSpeech] = useState(first);
  const [access, setAccess] = useState<AccessToken | null>(() => accessToken(location.hash));
  useEffect(() => {
    document.documentElement.lang = speech.formats.language;
  }, [speech]);
  useEffect(() => {
    // A second link pasted over the first changes only the hash, and no browser loads the page again for that.
    const read = (): void => setAccess(accessToken(location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const choose = useCallback((language: Language): void => {
    rememberLanguage(language);
    void speak(language).then(setSpeech);
  }, []);
  return (
    <AccessPage
      key={access?.token ?? ''}
      access={access}
      texts={speech.texts}
      formats={speech.formats}
      onLanguage={choose}
    />
  );
}

// Without top-level await: the browsers inside chat apps are older than those on desks.
void speak(rememberedLanguage()).then((first) => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Door first={first} />
    </StrictMode>,
  );
});
