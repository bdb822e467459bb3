import type { MailView } from '@backcast/contracts/platform/mail';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { copyText } from '../../shared/links/copy-text.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import '../../shared/look/fold-row.css';

const tones = { waiting: 'accent', kept: 'warn', sent: 'good', failed: 'bad' } as const;

/** One mail: to whom, about what, what became of it; its text opens in place. */
export function MailRow({ mail, sends }: { mail: MailView; sends: boolean }) {
  const { texts, formats } = useSpeech();
  const text = texts.pages.mails;
  const { zone } = useMe().organization;
  const when =
    mail.sentAt === null
      ? text.madeAt(formats.instant(mail.createdAt, zone))
      : text.sentAt(formats.instant(mail.sentAt, zone));
  return (
    <li>
      <details className="fold-row">
        <summary>
          <span className="fold-head">
            <b>{mail.subject}</b>
            <span className="small quiet">
              {mail.to === '' ? text.noAddress : mail.to} · {when}
            </span>
          </span>
          <span className="mail-state">
            <Tag kind={tones[mail.state]}>{texts.words.mailStates[mail.state]}</Tag>
            {mail.attempts > 1 && <span className="tiny quiet">{text.attempts(mail.attempts)}</span>}
          </span>
        </summary>
        <MailBody mail={mail} sends={sends} />
      </details>
    </li>
  );
}

function MailBody({ mail, sends }: { mail: MailView; sends: boolean }) {
  const { texts } = useSpeech();
  const text = texts.pages.mails;
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="fold-body">
      <MailProblem problem={mail.problem} />
      <pre className="mail-text">{mail.text}</pre>
      <div className="row">
        <Button onClick={() => void copyText(mail.text).then(setCopied)}>{isCopied ? text.copied : text.copy}</Button>
        {(mail.state === 'kept' || mail.state === 'failed') && <RetryMail mail={mail} sends={sends} />}
        {mail.state === 'sent' && <span className="small quiet">{text.hidden}</span>}
      </div>
    </div>
  );
}

function MailProblem({ problem }: { problem: string }) {
  const { texts } = useSpeech();
  const text = texts.pages.mails;
  if (problem === '') return null;
  if (problem === 'no-address') return <Note kind="warn">{text.noAddressProblem}</Note>;
  return <ErrorNote>{text.problem(problem)}</ErrorNote>;
}

function RetryMail({ mail, sends }: { mail: MailView; sends: boolean }) {
  const { texts } = useSpeech();
  const text = texts.pages.mails;
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => request<MailView>('POST', `mails/${mail.id}/retry`),
    onSettled: () => client.invalidateQueries({ queryKey: ['mails'] }),
  });
  if (!sends) return <span className="small quiet">{text.nothingToRetry}</span>;
  return (
    <>
      <Button kind="primary" disabled={retry.isPending} onClick={() => retry.mutate()}>
        {retry.isPending ? text.retrying : text.retry}
      </Button>
      {retry.error && <ErrorNote>{errorSentence(retry.error, texts)}</ErrorNote>}
    </>
  );
}
