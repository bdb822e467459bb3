import type { AccessTexts } from '@backcast/texts/access';
import type { Formats } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import type { ReactNode } from 'react';
import { Logo } from '../shared/look/icon.js';

type Props = {
  texts: AccessTexts;
  formats: Formats;
  onLanguage: (language: Language) => void;
  isBusy: boolean;
  /** Below the card. */
  note?: string;
  children: ReactNode;
};

/** What stands around every public page: the product, the language, one card. */
export function PageFrame({ texts, formats, onLanguage, isBusy, note, children }: Props) {
  return (
    <div className="access">
      <header className="access-head">
        <span className="access-logo">
          <Logo /> {texts.product}
        </span>
        <LanguageChoice texts={texts} language={formats.language} onLanguage={onLanguage} />
      </header>
      <main className="access-card card" aria-busy={isBusy}>
        {children}
      </main>
      {note !== undefined && <p className="access-note quiet">{note}</p>}
    </div>
  );
}

const names = [
  ['zh-CN', '中文'],
  ['en', 'English'],
] as const;

function LanguageChoice(props: { texts: AccessTexts; language: Language; onLanguage: (language: Language) => void }) {
  return (
    <div className="access-languages" role="group" aria-label={props.texts.language}>
      {names.map(([language, name]) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === props.language}
          onClick={() => props.onLanguage(language)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
