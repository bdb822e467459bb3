import type { ChannelMessages, ChannelView } from '@backcast/contracts/alarms/channel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../shared/api/request.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { Tag } from '../../shared/look/tag.js';
import { channelMessagesQuery, channelsQuery } from './alarms.query.js';
import { ChannelDialog } from './channel-dialog.js';
import { RemoveChannel } from './remove-channel.js';

type Asked = { what: 'add' } | { what: 'edit' | 'remove'; channel: ChannelView } | null;

/** Robots and webhooks, each with a test that is one tap away. */
export function ChannelsPart() {
  const { texts } = useSpeech();
  const text = texts.alarms.channels;
  const { data, error } = useQuery(channelsQuery);
  const [asked, setAsked] = useState<Asked>(null);
  const close = (): void => setAsked(null);
  const add = (
    <Button kind="primary" onClick={() => setAsked({ what: 'add' })}>
      <Icon name="add" />
      {text.add}
    </Button>
  );
  return (
    <section className="page-section">
      <div className="alarm-part-head">
        <div>
          <h2>{text.title}</h2>
          <p className="small quiet">{text.lead}</p>
        </div>
        {data && data.channels.length > 0 && add}
      </div>
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      {!data && !error && <ListSkeleton rows={2} />}
      {data?.channels.length === 0 && (
        <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} action={add} />
      )}
      <ul>
        {data?.channels.map((channel) => (
          <ChannelRow key={channel.id} channel={channel} onAsk={(what) => setAsked({ what, channel })} />
        ))}
      </ul>
      {asked?.what === 'add' && <ChannelDialog channel={null} onClose={close} />}
      {asked?.what === 'edit' && <ChannelDialog channel={asked.channel} onClose={close} />}
      {asked?.what === 'remove' && <RemoveChannel channel={asked.channel} onClose={close} />}
    </section>
  );
}

type RowProps = { channel: ChannelView; onAsk: (what: 'edit' | 'remove') => void };

function ChannelRow({ channel, onAsk }: RowProps) {
  const { texts } = useSpeech();
  const text = texts.alarms.channels;
  const client = useQueryClient();
  const testing = useMutation({
    mutationFn: () => request<ChannelMessages>('POST', `channels/${channel.id}/test`),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: channelMessagesQuery.queryKey }),
        client.invalidateQueries({ queryKey: channelsQuery.queryKey }),
      ]),
  });
  const { name, kind, isOn, address, hasSecret, perMinute, waiting, alarmKinds } = channel;
  return (
    <li className="channel" data-row tabIndex={-1}>
      <div>
        <h3>
          {name} <Tag>{text.kinds[kind]}</Tag> {!isOn && <Tag kind="warn">{text.off}</Tag>}
        </h3>
        <p className="small quiet channel-facts">
          {[address, hasSecret ? text.signed : '', text.perMinute(perMinute), waiting > 0 ? text.waiting(waiting) : '']
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="small quiet">
          {alarmKinds.length === 0
            ? text.noKinds
            : alarmKinds.map((each) => texts.alarms.rules.kinds[each].name).join(texts.alarms.list.separator)}
        </p>
        {testing.error && <ErrorNote>{errorSentence(testing.error, texts)}</ErrorNote>}
      </div>
      <div className="alarm-deeds">
        <Button disabled={!isOn || testing.isPending} aria-label={text.testOf(name)} onClick={() => testing.mutate()}>
          {text.test}
        </Button>
        <Button kind="plain" aria-label={text.editOf(name)} onClick={() => onAsk('edit')}>
          {text.edit}
        </Button>
        <Button kind="plain" aria-label={text.removeOf(name)} onClick={() => onAsk('remove')}>
          {text.remove}
        </Button>
      </div>
    </li>
  );
}
