import type { MadeTaskFeed, TaskFeedList } from '@backcast/contracts/events/task-feed';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../api/me.query.js';
import { request } from '../api/request.js';
import { ErrorNote } from '../feedback/error-note.js';
import { errorSentence } from '../language/error-sentence.js';
import { useSpeech } from '../language/texts-context.js';
import { Button } from '../look/button.js';
import { copyText } from './copy-text.js';
import { ReachNote } from './reach-note.js';
import './link-box.css';

const feedsKey = ['task-feeds'];

/** The address of one's own tasks for a calendar program, of one event or of all: made, copied, renewed, revoked. */
export function TaskFeedBox({ eventId }: { eventId: string | null }) {
  const { texts, formats } = useSpeech();
  const text = texts.tasks.feed;
  const me = useMe();
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: feedsKey, queryFn: () => request<TaskFeedList>('GET', 'task-feeds') });
  const settle = (): Promise<unknown> => client.invalidateQueries({ queryKey: feedsKey });
  const make = useMutation({
    mutationFn: () => request<MadeTaskFeed>('POST', 'task-feeds', { eventId }),
    onSettled: settle,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => request<null>('DELETE', `task-feeds/${id}`),
    onSuccess: () => make.reset(),
    onSettled: settle,
  });
  const known = data?.feeds.find((feed) => feed.eventId === eventId);
  const isBusy = make.isPending || revoke.isPending;
  const error = make.error ?? revoke.error;
  return (
    <div className="stack">
      <p className="small quiet">{eventId === null ? text.leadAll : text.leadOne}</p>
      {make.data && <MadeAddress made={make.data} />}
      {!make.data && known && (
        <p className="small">{text.known(formats.instant(known.madeAt, me.organization.zone))}</p>
      )}
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      <div className="row">
        {!make.data && (
          <Button kind={known ? 'normal' : 'primary'} disabled={isBusy || !data} onClick={() => make.mutate()}>
            {known ? text.renew : text.make}
          </Button>
        )}
        {known && (
          <Button kind="plain" disabled={isBusy} onClick={() => revoke.mutate(known.id)}>
            {text.revoke}
          </Button>
        )}
      </div>
      {known && !make.data && <p className="tiny quiet">{text.renewHint}</p>}
    </div>
  );
}

function MadeAddress({ made }: { made: MadeTaskFeed }) {
  const { texts } = useSpeech();
  const text = texts.tasks.feed;
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="stack tight" role="status">
      <ReachNote othersCanReach={made.othersCanReach} url={new URL(made.url).origin} />
      <input
        className="link-box-url"
        readOnly
        value={made.url}
        aria-label={text.address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="row">
        <Button kind="primary" onClick={() => void copyText(made.url).then(setCopied)}>
          {isCopied ? text.copied : text.copy}
        </Button>
      </div>
      <p className="small quiet">
        {text.how} {text.secret}
      </p>
    </div>
  );
}
