import { PasswordInput } from '@mantine/core';
import type { Language } from '@backcast/texts/language';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { LanguageSwitch } from '../../shared/language/language-switch.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { ThemeSwitch } from '../../shared/look/theme-switch.js';
import { PageTop } from '../../shared/shell/frame.js';

/** The own account: language, theme, password, signing out everywhere. */
export function MePage() {
  const { texts } = useSpeech();
  const text = texts.pages.me;
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keepLanguage = useMutation({ mutationFn: (language: Language) => request('PATCH', 'me', { language }) });
  const leaveEverywhere = useMutation({
    mutationFn: () => request('POST', 'sign-out-everywhere'),
    onSuccess: async () => {
      client.clear();
      await navigate({ to: '/sign-in' });
    },
  });
  return (
    <>
      <PageTop title={text.title} />
      <main className="page page-narrow">
        <h1 className="page-title">{me.person.name}</h1>
        <p className="small quiet">
          {text.signedInAs(me.signInName)} · {texts.words.roles[me.person.role]} · {me.organization.name}
        </p>
        <section className="page-section stack">
          <div>
            <h2 className="field-label">{text.language}</h2>
            <LanguageSwitch onChosen={(language) => keepLanguage.mutate(language)} />
          </div>
          <div>
            <h2 className="field-label">{text.theme}</h2>
            <ThemeSwitch />
          </div>
        </section>
        <PasswordSection />
        <section className="page-section">
          <h2>{text.everywhere}</h2>
          <p className="small quiet">{text.everywhereLead}</p>
          {leaveEverywhere.error && <ErrorNote>{errorSentence(leaveEverywhere.error, texts)}</ErrorNote>}
          <p style={{ marginTop: 12 }}>
            <Button kind="bad" onClick={() => leaveEverywhere.mutate()}>
              {text.everywhereDo}
            </Button>
          </p>
        </section>
      </main>
    </>
  );
}

function PasswordSection() {
  const { texts } = useSpeech();
  const text = texts.pages.me;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => request('POST', 'password', { current, next }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <section className="page-section">
      <h2>{text.password}</h2>
      <form className="stack" style={{ maxWidth: 400, marginTop: 12 }} onSubmit={submit}>
        {change.error && <ErrorNote>{errorSentence(change.error, texts)}</ErrorNote>}
        {change.isSuccess && <Note kind="good">{text.changed}</Note>}
        <PasswordInput
          label={text.current}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={text.next}
          description={text.nextHint}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" kind="primary" disabled={change.isPending || current === '' || next === ''}>
            {text.change}
          </Button>
        </div>
      </form>
    </section>
  );
}
