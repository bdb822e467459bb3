import type { ChannelMessage, ChannelMessages } from '@backcast/contracts/alarms/channel';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { channelMessagesQuery } from './alarms.query.js';

const tones = { waiting: 'accent', sent: 'good', failed: 'bad' } as const;

/** What was sent to channels, what became of it, and sending it again. */
export function MessagesPart() {
  const { texts } = useSpeech();
  const text = texts.alarms.log;
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(channelMessagesQuery);
  const messages = data?.pages.flatMap((page) => page.messages);
  return (
    <section className="page-section">
      <h2>{text.title}</h2>
      <p className="small quiet">{messages?.length === 0 ? text.empty : text.lead}</p>
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      {!messages && !error && <ListSkeleton rows={3} />}
      <ul>
        {messages?.map((message) => (
          <MessageRow key={message.id} message={message} />
        ))}
      </ul>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text.more}
        </Button>
      )}
    </section>
  );
}

function MessageRow({ message }: { message: ChannelMessage }) {
  const { texts, formats } = useSpeech();
  const text = texts.alarms.log;
  const { zone } = useMe().organization;
  const client = useQueryClient();
  const repeating = useMutation({
    mutationFn: () => request<ChannelMessages>('POST', `channel-messages/${message.id}/repeat`),
    onSuccess: () => client.invalidateQueries({ queryKey: channelMessagesQuery.queryKey }),
  });
  const { channelName, about, alarms, state, attempts, problem, answer, madeAt, nextAt, sentAt } = message;
  const what = `${channelName}: ${text.about(about, alarms)}`;
  const facts = [
    sentAt === null ? text.madeAt(formats.instant(madeAt, zone)) : text.sentAt(formats.instant(sentAt, zone)),
    attempts > 1 ? text.attempts(attempts) : '',
    state === 'waiting' && nextAt !== null && attempts > 0 ? text.next(formats.instant(nextAt, zone)) : '',
  ].filter(Boolean);
  return (
    <li className="channel">
      <div>
        <b>{channelName}</b> · {text.about(about, alarms)} <Tag kind={tones[state]}>{text.states[state]}</Tag>
        <p className="small quiet">{facts.join(' · ')}</p>
        {problem !== null && state !== 'sent' && (
          <p className="small warn">
            {text.problems[problem]}
            {answer !== '' && text.code(answer)}
          </p>
        )}
        {repeating.error && <ErrorNote>{errorSentence(repeating.error, texts)}</ErrorNote>}
      </div>
      {state !== 'waiting' && (
        <div className="alarm-deeds">
          <Button
            kind="plain"
            disabled={repeating.isPending}
            aria-label={text.repeatOf(what)}
            onClick={() => repeating.mutate()}
          >
            {text.repeat}
          </Button>
        </div>
      )}
    </li>
  );
}
