import type { TriedSmsGateway } from '@backcast/contracts/registration/reminder';
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { request } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

/** One message to a number of one's own, with what is stored, and what the gateway answered. */
export function TryGateway() {
  const { texts } = useSpeech();
  const text = texts.reminding;
  const [phone, setPhone] = useState('');
  const attempt = useMutation({ mutationFn: () => request<TriedSmsGateway>('POST', 'sms-gateway/try', { phone }) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (phone.trim() !== '') attempt.mutate();
  };
  const { data, error, isPending } = attempt;
  return (
    <form className="stack reminding-part" onSubmit={submit} noValidate>
      <h2>{text.try}</h2>
      <p className="small quiet">{text.tryLead}</p>
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      <div className="reminding-row">
        <TextInput
          label={text.tryPhone}
          type="tel"
          autoComplete="off"
          maxLength={40}
          value={phone}
          error={fieldSentences(error, texts)['phone']}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        <Button type="submit" disabled={isPending || phone.trim() === ''}>
          {isPending ? text.sending : text.trySend}
        </Button>
      </div>
      <div role="status">
        {data && (
          <Note kind={data.verdict === 'taken' ? 'good' : 'warn'}>
            {text.verdicts[data.verdict]}
            {data.status !== null && ` · ${text.answered(`${data.status}`, data.answer)}`}
          </Note>
        )}
      </div>
    </form>
  );
}
