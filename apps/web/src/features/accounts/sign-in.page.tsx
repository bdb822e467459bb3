import type { Me } from '@backcast/contracts/accounts/me';
import type { SetUpState } from '@backcast/contracts/accounts/set-up';
import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { request } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { partingNoteQuery } from '../../shared/feedback/parting-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Outside } from './outside.js';

/** Where to go after signing in: only an address of this product, never one that a link smuggled in. */
const nextAddress = (search: string): string => {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
};

/** Sign-in by mail address or phone number and password. */
export function SignInPage() {
  const { texts } = useSpeech();
  const text = texts.accounts.signIn;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [signInName, setSignInName] = useState('');
  const [password, setPassword] = useState('');
  const { data: setUp } = useQuery({ queryKey: ['set-up'], queryFn: () => request<SetUpState>('GET', 'set-up') });
  const { data: partingNote } = useQuery(partingNoteQuery);
  const signIn = useMutation({
    mutationFn: () => request<Me>('POST', 'sign-in', { signInName: signInName.trim(), password }),
    onSuccess: async (me) => {
      client.clear();
      client.setQueryData(['me'], me);
      const next = nextAddress(location.search);
      // The phone's pages are documents of their own, which the router does not know.
      if (/^\/\w+\.html/.test(next)) location.replace(next);
      else await navigate({ to: next });
    },
  });
  if (setUp?.needed === true) return <Navigate to="/set-up" replace />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <Outside title={text.title} lead={text.lead}>
      <form onSubmit={submit}>
        {partingNote && <Note kind="good">{partingNote}</Note>}
        {signIn.error && <ErrorNote>{errorSentence(signIn.error, texts)}</ErrorNote>}
        <TextInput
          label={text.name}
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
          value={signInName}
          onChange={(event) => setSignInName(event.currentTarget.value)}
        />
        <PasswordInput
          label={text.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <div className="row spread">
          <Button kind="primary" type="submit" disabled={signIn.isPending}>
            {signIn.isPending ? text.working : text.submit}
          </Button>
          <Link className="link small" to="/forgot">
            {text.forgot}
          </Link>
        </div>
      </form>
    </Outside>
  );
}
