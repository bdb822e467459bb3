import { useSpeech } from '../shared/language/texts-context.js';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { texts } = useSpeech();
  const text = texts.shell.broken;
  return (
    <main className="page page-narrow">
      <h1>{text.notFound}</h1>
      <p className="quiet">{text.notFoundHint}</p>
      <p className="broken-actions">
        <a className="button" href="/">
          {text.home}
        </a>
      </p>
    </main>
  );
}
