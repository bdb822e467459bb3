import { RequestError } from '../shared/api/request.js';
import { errorSentence } from '../shared/language/error-sentence.js';
import { useSpeech } from '../shared/language/texts-context.js';
import { Button } from '../shared/look/button.js';
import { NotFoundPage } from './not-found-page.js';

/** Instead of a white screen: what happened, that nothing is lost, and the way on. */
export function ErrorPage({ error }: { error: unknown }) {
  const { texts } = useSpeech();
  const text = texts.shell.broken;
  if (error instanceof RequestError && error.code === 'not_found') return <NotFoundPage />;
  return (
    <main className="page page-narrow" role="alert">
      <h1>{text.title}</h1>
      <p className="quiet">{error instanceof RequestError ? errorSentence(error, texts) : text.explain}</p>
      <p className="row broken-actions">
        <Button kind="primary" onClick={() => location.reload()}>
          {text.reload}
        </Button>
        <a className="button" href="/">
          {text.home}
        </a>
      </p>
    </main>
  );
}
