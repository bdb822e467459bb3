import type { Me } from '@backcast/contracts/accounts/me';
import { PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { request, RequestError } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

/** Changes the password; what is wrong stands at its field. */
export function PasswordSection() {
  const { texts } = useSpeech();
  const text = texts.pages.me;
  const { signInName } = useMe();
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => request<Me>('POST', 'password', { current, next }),
    onSuccess: (me) => {
      client.setQueryData(['me'], me);
      setCurrent('');
      setNext('');
    },
  });
  const wrong = fieldSentences(change.error, texts);
  const isAboutFields = change.error instanceof RequestError && change.error.fields.length > 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <section className="page-section">
      <h2>{text.password}</h2>
      <p className="small quiet">{text.passwordLead}</p>
      <form className="stack" style={{ maxWidth: 400, marginTop: 12 }} onSubmit={submit}>
        {change.error && !isAboutFields && <ErrorNote>{errorSentence(change.error, texts)}</ErrorNote>}
        {change.isSuccess && <Note kind="good">{text.changed}</Note>}
        {/* Password managers store the new password under the name that they find beside it. */}
        <input type="text" autoComplete="username" value={signInName} readOnly hidden />
        <PasswordInput
          label={text.current}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={current}
          error={wrong['current']}
          aria-invalid={wrong['current'] !== undefined}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={text.next}
          description={text.nextHint}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={next}
          error={wrong['next']}
          aria-invalid={wrong['next'] !== undefined}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" kind="primary" disabled={change.isPending || current === '' || next === ''}>
            {change.isPending ? text.changing : text.change}
          </Button>
        </div>
      </form>
    </section>
  );
}
