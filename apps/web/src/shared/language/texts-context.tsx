import { formatsFor, type Formats } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import type { PlannerTexts } from '@backcast/texts/planner';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { loadLazyTexts } from './lazy-texts.js';
import { rememberLanguage } from './remembered-language.js';

export type Speech = {
  language: Language;
  texts: PlannerTexts;
  formats: Formats;
  changeLanguage: (language: Language) => Promise<void>;
};

const SpeechContext = createContext<Speech | null>(null);

/** Texts and formats of the language in which this part of the page speaks. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('useSpeech outside of SpeechProvider');
  return speech;
}

type ProviderProps = { language: Language; texts: PlannerTexts; children: ReactNode; isPage?: boolean };

/** Speaks `language` first and whatever is chosen later; `isPage` also tells the document and the device. */
export function SpeechProvider({ language, texts, children, isPage = true }: ProviderProps) {
  const [spoken, setSpoken] = useState({ language, texts });
  const changeLanguage = useCallback(
    async (next: Language) => {
      const nextTexts = await loadLazyTexts(next);
      if (isPage) rememberLanguage(next);
      setSpoken({ language: next, texts: nextTexts });
    },
    [isPage],
  );
  useEffect(() => {
    if (isPage) document.documentElement.lang = spoken.language;
  }, [isPage, spoken.language]);
  const speech = useMemo<Speech>(
    () => ({ ...spoken, formats: formatsFor(spoken.language), changeLanguage }),
    [spoken, changeLanguage],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}
