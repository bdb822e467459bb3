import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay, useMe } from '../../shared/api/me.query.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { Skeleton } from '../../shared/feedback/skeletons.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { PageTop } from '../../shared/shell/frame.js';
import { MailRow } from './mail-row.js';
import { mailsQuery, mailStates, type MailState } from './mails.query.js';
import './mails.css';

/** Every mail the product wrote: sent, waiting, or only kept because sending is not configured. */
export function MailsPage() {
  const { texts, formats } = useSpeech();
  const text = texts.pages.mails;
  const mayRead = useMay('mail.read');
  const { zone } = useMe().organization;
  const today = formats.dayIn(new Date().toISOString(), zone);
  return (
    <>
      <PageTop title={text.title} when={texts.pages.history.zoneNote(formats.zoneName(zone, today))} />
      <main className="page mails-page">{mayRead ? <Mails /> : <Note>{text.notYours}</Note>}</main>
    </>
  );
}

/** The state to show is part of the address. */
function useMailState(): [MailState | null, (state: MailState | 'any') => void] {
  const search: { state?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = mailStates.find((each) => each === search.state) ?? null;
  const choose = (next: MailState | 'any'): void =>
    void navigate({ to: '/mails', search: (next === 'any' ? {} : { state: next }) as never, replace: true });
  return [state, choose];
}

function Mails() {
  const { texts } = useSpeech();
  const text = texts.pages.mails;
  const [state, choose] = useMailState();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(mailsQuery(state));
  const mails = data?.pages.flatMap((page) => page.mails);
  const sends = data?.pages[0]?.smtp ?? true;
  const unsent = mails?.filter((mail) => mail.state === 'kept' || mail.state === 'failed').length ?? 0;
  return (
    <>
      <h1 className="page-title">
        {!mails || state !== null || mails.length === 0
          ? text.title
          : hasNextPage
            ? text.findingMore(unsent)
            : text.finding(unsent)}
      </h1>
      <p className="small quiet">{text.lead}</p>
      <div className="stack mails-head">
        {data && !sends && (
          <Note kind="warn">
            <b>{text.kept}</b> {text.configure}
          </Note>
        )}
        {data && sends && <p className="small quiet">{text.sends}</p>}
        {!data && !error && <Skeleton height={60} />}
        <Segmented
          label={text.state}
          isLabelHidden
          value={state ?? 'any'}
          options={[
            { value: 'any', label: text.anyState },
            ...mailStates.map((value) => ({ value, label: texts.words.mailStates[value] })),
          ]}
          onChange={choose}
        />
      </div>
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      {!mails && !error && <MailSkeleton />}
      {mails?.length === 0 &&
        (state === null ? (
          <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} />
        ) : (
          <p className="quiet">{text.nothingFound}</p>
        ))}
      <ul className="mails">
        {mails?.map((mail) => (
          <MailRow key={mail.id} mail={mail} sends={sends} />
        ))}
      </ul>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.shell.actions.loadMore}
        </Button>
      )}
    </>
  );
}

function MailSkeleton() {
  const { texts } = useSpeech();
  return (
    <div role="status" aria-label={texts.shell.loading} className="stack">
      {Array.from({ length: 6 }, (_, row) => (
        <Skeleton key={row} height={52} />
      ))}
    </div>
  );
}
