import {
  type AddedChannel,
  type ChannelKind,
  channelKinds,
  type ChannelView,
} from '@backcast/contracts/alarms/channel';
import { type AlarmKind, alarmKinds } from '@backcast/invitations/alarms/alarm-rule';
import type { Language } from '@backcast/texts/language';
import { Checkbox, Modal, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { request, RequestError } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { copyText } from '../../shared/links/copy-text.js';
import { Button } from '../../shared/look/button.js';
import { channelsQuery } from './alarms.query.js';

type Props = { channel: ChannelView | null; onClose: () => void };

/** Adds or edits a channel. What is secret goes in and does not come back, but for the secret of a new webhook, once. */
export function ChannelDialog({ channel, onClose }: Props) {
  const { texts } = useSpeech();
  const text = texts.alarms.channels;
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={channel ? text.editTitle : text.addTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      {secret === null ? (
        <ChannelForm channel={channel} onClose={onClose} onSecret={setSecret} />
      ) : (
        <ShownOnce secret={secret} onClose={onClose} />
      )}
    </Modal>
  );
}

function ChannelForm({ channel, onClose, onSecret }: Props & { onSecret: (secret: string) => void }) {
  const { texts, language: spoken } = useSpeech();
  const text = texts.alarms.channels;
  const client = useQueryClient();
  const [id] = useState(() => channel?.id ?? newId());
  const [version, setVersion] = useState(channel?.version ?? 0);
  const [kind, setKind] = useState<ChannelKind>(channel?.kind ?? 'wecom');
  const [name, setName] = useState(channel?.name ?? '');
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState('');
  const [isOn, setOn] = useState(channel?.isOn ?? true);
  const [chosen, setChosen] = useState<AlarmKind[]>(channel?.alarmKinds ?? alarmKinds);
  const [language, setLanguage] = useState<Language>(channel?.language ?? spoken);
  const saving = useMutation({
    mutationFn: async (): Promise<string | null> => {
      const common = { name, alarmKinds: chosen, language };
      if (!channel) {
        const added = await request<AddedChannel>('POST', 'channels', { id, kind, url, secret, ...common });
        return added.secret;
      }
      const changed = { url: url === '' ? null : url, secret: secret === '' ? null : secret };
      await request<ChannelView>('PUT', `channels/${id}`, { version, isOn, ...changed, ...common });
      return null;
    },
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: channelsQuery.queryKey });
      if (made === null) onClose();
      else onSecret(made);
    },
    onError: (error) => {
      if (isStale(error)) setVersion((error.values['current'] as ChannelView).version);
    },
  });
  const wrong = fieldSentences(saving.error, texts);
  const signs = kind === 'dingtalk' || kind === 'feishu';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {isStale(saving.error) && <Note kind="warn">{text.stale}</Note>}
      {saving.error && !isStale(saving.error) && Object.keys(wrong).length === 0 && (
        <ErrorNote>{errorSentence(saving.error, texts)}</ErrorNote>
      )}
      <NativeSelect
        label={text.kind}
        value={kind}
        disabled={channel !== null}
        data={channelKinds.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={(event) => setKind(event.currentTarget.value as ChannelKind)}
      />
      <TextInput
        data-autofocus
        label={text.name}
        description={text.nameHint}
        value={name}
        maxLength={60}
        error={wrong['name']}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        type="url"
        inputMode="url"
        autoComplete="off"
        label={text.address}
        description={channel ? text.addressKept(channel.address) : text.addressHint}
        value={url}
        maxLength={1000}
        error={wrong['url']}
        onChange={(event) => setUrl(event.currentTarget.value.trim())}
      />
      {signs && (
        <PasswordInput
          autoComplete="off"
          label={text.secret}
          description={channel?.hasSecret ? text.secretKept : text.secretHint[kind]}
          value={secret}
          maxLength={200}
          error={wrong['secret']}
          onChange={(event) => setSecret(event.currentTarget.value.trim())}
        />
      )}
      {kind === 'webhook' && <p className="small quiet">{text.webhookHint}</p>}
      <Checkbox.Group label={text.which} value={chosen} onChange={(value) => setChosen(value as AlarmKind[])}>
        <div className="alarm-kinds">
          {alarmKinds.map((each) => (
            <Checkbox key={each} value={each} label={texts.alarms.rules.kinds[each].name} />
          ))}
        </div>
      </Checkbox.Group>
      <NativeSelect
        label={text.language}
        value={language}
        data={(['zh-CN', 'en'] as const).map((value) => ({ value, label: texts.words.languages[value] }))}
        onChange={(event) => setLanguage(event.currentTarget.value as Language)}
      />
      {channel && (
        <Checkbox label={text.isOn} checked={isOn} onChange={(event) => setOn(event.currentTarget.checked)} />
      )}
      <div className="row alarm-dialog-actions">
        <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
        <Button type="submit" kind="primary" disabled={saving.isPending}>
          {texts.shell.actions.save}
        </Button>
      </div>
    </form>
  );
}

function ShownOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { texts } = useSpeech();
  const text = texts.alarms.channels;
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="stack">
      <Note kind="accent">{text.shownOnce}</Note>
      <input className="alarm-secret" readOnly value={secret} aria-label={text.secret} />
      <div className="row alarm-dialog-actions">
        <Button kind="primary" onClick={() => void copyText(secret).then(setCopied)}>
          {isCopied ? text.copied : text.copy}
        </Button>
        <Button onClick={onClose}>{texts.shell.actions.close}</Button>
      </div>
    </div>
  );
}

const isStale = (error: unknown): error is RequestError => error instanceof RequestError && error.code === 'stale';
