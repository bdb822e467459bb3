import type { MailList, MailView } from '@backcast/contracts/platform/mail';
import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { PageTop } from '../../shared/shell/frame.js';
import './mails.css';

const states = ['waiting', 'kept', 'sent', 'failed'] as const;
const tones = { waiting: 'accent', kept: 'warn', sent: 'good', failed: 'bad' } as const;

/** Every mail the product wrote: sent, waiting, or only kept because sending is not configured. */
export function MailsPage() {
  const { texts } = useSpeech();
  const text = texts.pages.mails;
  const [state, setState] = useState('');
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['mails', state],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({
        ...(state === '' ? {} : { state }),
        ...(pageParam === null ? {} : { before: pageParam }),
      }).toString();
      return request<MailList>('GET', `mails?${query}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const mails = data?.pages.flatMap((page) => page.mails);
  const sends = data?.pages[0]?.smtp;
  return (
    <>
      <PageTop title={text.title} />
      <main className="page">
        <h1 className="page-title">{text.title}</h1>
        <p className="small quiet">{text.lead}</p>
        <div className="stack" style={{ marginTop: 16, maxWidth: 760 }}>
          {sends !== undefined && <Note kind={sends ? 'quiet' : 'warn'}>{sends ? text.sends : text.kept}</Note>}
          <NativeSelect
            label={text.state}
            value={state}
            w={220}
            data={[
              { value: '', label: text.anyState },
              ...states.map((value) => ({ value, label: texts.words.mailStates[value] })),
            ]}
            onChange={(event) => setState(event.currentTarget.value)}
          />
        </div>
        {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
        {!mails && !error && <ListSkeleton />}
        {mails?.length === 0 && <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} />}
        <ul className="mails">
          {mails?.map((mail) => (
            <MailRow key={mail.id} mail={mail} />
          ))}
        </ul>
        {hasNextPage && <Button onClick={() => void fetchNextPage()}>{texts.shell.actions.loadMore}</Button>}
      </main>
    </>
  );
}

function MailRow({ mail }: { mail: MailView }) {
  const { texts, formats } = useSpeech();
  const { organization } = useMe();
  return (
    <li>
      <details className="mail">
        <summary>
          <span className="mail-subject">{mail.subject}</span>
          <span className="small quiet">{mail.to}</span>
          <span className="small quiet">{formats.instant(mail.createdAt, organization.zone)}</span>
          <Tag kind={tones[mail.state]}>{texts.words.mailStates[mail.state]}</Tag>
        </summary>
        {mail.problem !== '' && (
          <p className="small bad">
            {mail.problem} · {texts.pages.mails.attempts(mail.attempts)}
          </p>
        )}
        <pre className="mail-text">{mail.text}</pre>
      </details>
    </li>
  );
}
