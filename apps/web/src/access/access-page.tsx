import type { AccessTexts } from '@backcast/texts/access';
import type { Formats } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import { RequestError } from '../shared/api/request.js';
import { Button } from '../shared/look/button.js';
import { accessSentence } from './access-problem.js';
import type { AccessToken } from './access-token.js';
import { ClaimForm } from './claim-form.js';
import { useLook } from './look-at-link.js';
import { PageFrame } from './page-frame.js';

type Props = {
  access: AccessToken | null;
  texts: AccessTexts;
  formats: Formats;
  onLanguage: (language: Language) => void;
};

/** The page behind an access link: it looks first, and only the button uses the link up. */
export function AccessPage({ access, texts, formats, onLanguage }: Props) {
  const { look, lookAgain } = useLook(access);
  const wechat = /MicroMessenger/i.test(navigator.userAgent) ? { note: texts.wechat } : {};
  return (
    <PageFrame texts={texts} formats={formats} onLanguage={onLanguage} isBusy={look.state === 'looking'} {...wechat}>
      {look.state === 'looking' && <Looking label={texts.loading} />}
      {look.state === 'incomplete' && <DeadEnd title={texts.broken} lead={texts.brokenHint} texts={texts} />}
      {look.state === 'failed' && <Failed error={look.error} texts={texts} onRetry={lookAgain} />}
      {look.state === 'found' && access && (
        <ClaimForm token={access.token} link={look.link} texts={texts} formats={formats} />
      )}
    </PageFrame>
  );
}

function Looking({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="access-looking">
      <p className="quiet">{label}</p>
      <div className="access-bone" />
      <div className="access-bone" />
    </div>
  );
}

function Failed({ error, texts, onRetry }: { error: unknown; texts: AccessTexts; onRetry: () => void }) {
  const isOver = error instanceof RequestError && error.code === 'link_used_or_expired';
  const sentence = accessSentence(error, texts);
  if (isOver) return <DeadEnd title={texts.usedTitle} lead={sentence} texts={texts} />;
  return (
    <>
      <p className="access-wrong" role="alert">
        {sentence}
      </p>
      <Button kind="primary" className="access-button" onClick={onRetry}>
        {texts.retry}
      </Button>
    </>
  );
}

function DeadEnd({ title, lead, texts }: { title: string; lead: string; texts: AccessTexts }) {
  return (
    <>
      <h1>{title}</h1>
      <p className="quiet">{lead}</p>
      <a className="button access-button" href="/sign-in">
        {texts.toSignIn}
      </a>
    </>
  );
}
