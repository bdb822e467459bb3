import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Outside } from './outside.js';

/** Asks for a link; the answer is the same whether or not the account exists. */
export function ForgotPage() {
  const { texts } = useSpeech();
  const text = texts.accounts.forgot;
  const [signInName, setSignInName] = useState('');
  const ask = useMutation({ mutationFn: () => request('POST', 'password/forgot', { signInName: signInName.trim() }) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <Outside title={ask.isSuccess ? text.sentTitle : text.title} lead={ask.isSuccess ? text.sent : text.lead}>
      <form onSubmit={submit}>
        {ask.error && <ErrorNote>{errorSentence(ask.error, texts)}</ErrorNote>}
        {!ask.isSuccess && (
          <>
            <TextInput
              label={text.name}
              autoComplete="username"
              autoFocus
              required
              withAsterisk={false}
              value={signInName}
              onChange={(event) => setSignInName(event.currentTarget.value)}
            />
            <div>
              <Button kind="primary" type="submit" disabled={ask.isPending}>
                {text.submit}
              </Button>
            </div>
          </>
        )}
        <Link className="link small" to="/sign-in">
          {text.back}
        </Link>
      </form>
    </Outside>
  );
}
