import type { SaveSmsGateway, SmsGatewayView } from '@backcast/contracts/registration/reminder';
import { smsVariables } from '@backcast/invitations/reminders/sms-gateway';
import { ticketVariable } from '@backcast/invitations/reminders/ticket-line';
import { chineseVariables, talkingPointVariables } from '@backcast/invitations/talking-points/talking-point-variables';
import { Checkbox, NativeSelect, NumberInput, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { GatewayHeaders, type HeaderDraft } from './gateway-headers.js';

type Draft = Omit<SmsGatewayView, 'headers' | 'hasSecret' | 'hasMail' | 'shippedText'> & {
  headers: HeaderDraft[];
  /** '' keeps what is stored. */
  secret: string;
};

const draftOf = ({ headers, hasSecret: _, hasMail: __, shippedText: ___, ...gateway }: SmsGatewayView): Draft => ({
  ...gateway,
  headers: headers.map(({ name }) => ({ name, value: '', isStored: true })),
  secret: '',
});

const bodyOf = ({ headers, secret, ...draft }: Draft): SaveSmsGateway => ({
  ...draft,
  secret: secret === '' ? null : secret,
  headers: headers.map(({ name, value, isStored }) => ({ name, value: isStored && value === '' ? null : value })),
});

const named = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(' ');

/** What a reminder says, and the request that sends one. Secrets go in and never come out. */
export function GatewayForm({ gateway }: { gateway: SmsGatewayView }) {
  const { texts, language } = useSpeech();
  const text = texts.reminding;
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(gateway));
  const [error, setError] = useState<unknown>(null);
  const [said, setSaid] = useState<'saved' | 'stale' | null>(null);
  const [isSaving, setSaving] = useState(false);
  const wrong = fieldSentences(error, texts);
  const put = (part: Partial<Draft>): void => {
    setSaid(null);
    setDraft((before) => ({ ...before, ...part }));
  };
  const take = (view: SmsGatewayView): void => {
    client.setQueryData(['sms-gateway'], view);
    setDraft(draftOf(view));
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    setError(null);
    try {
      take(await request<SmsGatewayView>('PUT', 'sms-gateway', bodyOf(draft)));
      setSaid('saved');
    } catch (problem) {
      const current = problem instanceof RequestError && problem.code === 'stale' ? problem.values['current'] : null;
      if (current) {
        // Only the version: what was typed stays, and goes over theirs when it is saved once more.
        put({ version: (current as SmsGatewayView).version });
        setSaid('stale');
      } else setError(problem);
    }
    setSaving(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  const variables = talkingPointVariables.map((each) => (language === 'zh-CN' ? chineseVariables[each] : each));
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <section className="stack reminding-part">
        <Textarea
          label={text.text}
          description={text.textHint(named(variables), named([ticketVariable[language]]))}
          placeholder={gateway.shippedText}
          rows={3}
          maxLength={500}
          value={draft.reminderText}
          error={wrong['reminderText'] && text.unknownVariable}
          onChange={(event) => put({ reminderText: event.currentTarget.value })}
        />
      </section>
      <section className="stack reminding-part">
        <h2>{text.gateway}</h2>
        <p className="small quiet">{text.gatewayLead}</p>
        <Checkbox
          label={text.isOn}
          checked={draft.isOn}
          onChange={(event) => put({ isOn: event.currentTarget.checked })}
        />
        <div className="reminding-request">
          <NativeSelect
            label={text.method}
            data={['POST', 'PUT', 'GET']}
            value={draft.method}
            onChange={(event) => put({ method: event.currentTarget.value as Draft['method'] })}
          />
          <TextInput
            label={text.url}
            description={text.urlHint}
            type="url"
            placeholder="https://"
            autoComplete="off"
            maxLength={1000}
            value={draft.url}
            error={wrong['url']}
            onChange={(event) => put({ url: event.currentTarget.value })}
          />
        </div>
        <GatewayHeaders headers={draft.headers} wrong={wrong} onHeaders={(headers) => put({ headers })} />
        <PasswordInput
          label={text.secret}
          description={text.secretHint}
          placeholder={gateway.hasSecret ? text.stored : ''}
          autoComplete="new-password"
          maxLength={500}
          value={draft.secret}
          error={wrong['secret']}
          onChange={(event) => put({ secret: event.currentTarget.value })}
        />
        {draft.method !== 'GET' && (
          <>
            <NativeSelect
              label={text.contentType}
              data={(['json', 'form'] as const).map((value) => ({ value, label: text.contentTypes[value] }))}
              value={draft.contentType}
              onChange={(event) => put({ contentType: event.currentTarget.value as Draft['contentType'] })}
            />
            <Textarea
              label={text.body}
              description={text.bodyHint(named(smsVariables))}
              rows={4}
              maxLength={4000}
              value={draft.body}
              error={wrong['body']}
              onChange={(event) => put({ body: event.currentTarget.value })}
            />
          </>
        )}
        <fieldset className="stack reminding-success">
          <legend>{text.success}</legend>
          <div className="form-grid">
            <TextInput
              label={text.successAt}
              description={text.successAtHint}
              maxLength={100}
              value={draft.successAt}
              onChange={(event) => put({ successAt: event.currentTarget.value })}
            />
            <TextInput
              label={text.successIs}
              description={'\u00a0'}
              maxLength={100}
              disabled={draft.successAt === ''}
              value={draft.successIs}
              onChange={(event) => put({ successIs: event.currentTarget.value })}
            />
          </div>
        </fieldset>
        <NumberInput
          label={text.perMinute}
          min={1}
          max={6000}
          allowDecimal={false}
          value={draft.perMinute}
          error={wrong['perMinute']}
          onChange={(value) => put({ perMinute: typeof value === 'number' ? value : 1 })}
        />
      </section>
      {error !== null && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      {said === 'stale' && <Note kind="warn">{text.stale}</Note>}
      <div className="row">
        <Button type="submit" kind="primary" disabled={isSaving}>
          {text.save}
        </Button>
        <span role="status" className="small quiet">
          {said === 'saved' ? text.saved : ''}
        </span>
      </div>
    </form>
  );
}
