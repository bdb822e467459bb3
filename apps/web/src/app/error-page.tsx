import { Button } from '../shared/look/button.js';
import { useSpeech } from '../shared/language/texts-context.js';

/** Instead of a white screen: what happened, that nothing is lost, and the way on. */
export function ErrorPage() {
  const { texts } = useSpeech();
  const text = texts.shell.broken;
  return (
    <main className="page page-narrow" role="alert">
      <h1>{text.title}</h1>
      <p className="quiet">{text.explain}</p>
      <p className="row" style={{ marginTop: 16 }}>
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
