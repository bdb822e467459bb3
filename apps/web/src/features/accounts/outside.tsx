import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../shared/language/language-switch.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Logo } from '../../shared/look/icon.js';
import { ThemeSwitch } from '../../shared/look/theme-switch.js';
import { usePageTitle } from '../../shared/shell/page-title.js';
import './outside.css';

/** The pages before the door: sign-in, forgotten password, set-up. */
export function Outside({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { texts } = useSpeech();
  usePageTitle(title);
  return (
    <div className="outside">
      <header className="outside-head">
        <span className="logo">
          <Logo />
          <span>
            {texts.shell.product} <small>{texts.shell.productSmall}</small>
          </span>
        </span>
        <span className="row">
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </header>
      <main className="outside-card card">
        <h1>{title}</h1>
        <p className="small quiet">{lead}</p>
        {children}
      </main>
    </div>
  );
}
