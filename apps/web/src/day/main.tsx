import '../shared/look/tokens.css';
import '../shared/look/base.css';
import './day.css';
import { loadDayTexts } from '@backcast/texts/day';
import { formatsFor } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { rememberedLanguage, rememberLanguage } from '../shared/language/remembered-language.js';
import { DayPage, type DaySpeech } from './day-page.js';

const speak = async (language: Language): Promise<DaySpeech> => ({
  texts: await loadDayTexts(language),
  formats: formatsFor(language),
});

function Door({ first }: { first: DaySpeech }) {
  const [speech, setSpeech] = useState(first);
  const { texts, formats } = speech;
  useEffect(() => {
    document.documentElement.lang = formats.language;
    document.title = `${texts.title} · ${texts.product}`;
  }, [texts, formats]);
  const choose = (language: Language): void => {
    rememberLanguage(language);
    void speak(language).then(setSpeech);
  };
  const eventId = new URLSearchParams(location.search).get('event');
  return <DayPage {...speech} eventId={eventId} onLanguage={choose} />;
}

void speak(rememberedLanguage()).then((first) => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Door first={first} />
    </StrictMode>,
  );
});
