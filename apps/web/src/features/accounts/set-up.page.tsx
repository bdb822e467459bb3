import type { Me } from '@backcast/contracts/accounts/me';
import type { SetUp, SetUpState } from '@backcast/contracts/accounts/set-up';
import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { ZoneField } from '../../shared/fields/zone-field.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Outside } from './outside.js';

/** First start: whoever holds the token of the console makes the organization and becomes its admin. */
export function SetUpPage() {
  const { texts, language } = useSpeech();
  const text = texts.accounts.setUp;
  const { data: state } = useQuery({ queryKey: ['set-up'], queryFn: () => request<SetUpState>('GET', 'set-up') });
  const [form, setForm] = useState<SetUp>({
    token: '',
    organizationName: '',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language,
    name: '',
    signInName: '',
    password: '',
  });
  const client = useQueryClient();
  const navigate = useNavigate();
  const setUp = useMutation({
    mutationFn: () =>
      request<Me>('POST', 'set-up', { ...form, token: form.token.trim(), signInName: form.signInName.trim() }),
    onSuccess: async (me) => {
      client.clear();
      client.setQueryData(['me'], me);
      await navigate({ to: '/' });
    },
  });
  const wrong = fieldSentences(setUp.error, texts);
  const field = (name: keyof SetUp) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((all) => ({ ...all, [name]: value }));
    },
    error: wrong[name],
    required: true,
    withAsterisk: false,
  });
  if (state?.needed === false) {
    return (
      <Outside title={text.doneTitle} lead={texts.errors.set_up_done}>
        <p style={{ marginTop: 16 }}>
          <Link className="button" to="/sign-in">
            {text.toSignIn}
          </Link>
        </p>
      </Outside>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setUp.mutate();
  };
  return (
    <Outside title={text.title} lead={text.lead}>
      <form onSubmit={submit}>
        {setUp.error && <ErrorNote>{errorSentence(setUp.error, texts)}</ErrorNote>}
        <TextInput label={text.token} description={text.tokenHint} autoComplete="off" autoFocus {...field('token')} />
        <TextInput
          label={text.organization}
          placeholder={text.organizationExample}
          autoComplete="organization"
          {...field('organizationName')}
        />
        <ZoneField label={text.zone} value={form.zone} onChange={(zone) => setForm((all) => ({ ...all, zone }))} />
        <Segmented
          label={text.language}
          value={form.language}
          options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: texts.words.languages[value] }))}
          onChange={(next) => setForm((all) => ({ ...all, language: next }))}
        />
        <TextInput label={text.name} autoComplete="name" {...field('name')} />
        <TextInput label={text.signInName} autoComplete="username" {...field('signInName')} />
        <PasswordInput
          label={text.password}
          description={text.passwordHint}
          autoComplete="new-password"
          {...field('password')}
        />
        <div>
          <Button kind="primary" type="submit" disabled={setUp.isPending}>
            {setUp.isPending ? text.working : text.submit}
          </Button>
        </div>
      </form>
    </Outside>
  );
}
