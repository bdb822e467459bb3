import type { CountSpeech } from './count-page.js';
import { toSignIn } from './to-sign-in.js';
import type { Counts } from './use-counts.js';

/** Always on top: what waits, whether there is a line, and how old what one sees is. */
export function CountBar({ text, formats, counts, at }: CountSpeech & { counts: Counts; at: string | null }) {
  const { taps, sync, isSending, isSignedOut, again } = counts;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const waiting = taps.filter(({ state }) => state === 'waiting').length;
  const refused = taps.filter(({ state }) => state === 'refused').length;
  const said = isSignedOut
    ? waiting > 0
      ? text.sync.signedOutWaiting(waiting)
      : text.sync.signedOut
    : sync === 'offline'
      ? waiting > 0
        ? text.sync.offlineWaiting(waiting)
        : text.sync.offline
      : sync === 'loading'
        ? text.sync.loading
        : waiting > 0
          ? isSending
            ? text.sync.sending(waiting)
            : text.sync.waiting(waiting)
          : sync === 'failed'
            ? text.sync.failed
            : text.sync.saved;
  const state = isSignedOut || refused > 0 ? 'bad' : sync === 'online' && waiting === 0 ? 'good' : 'warn';
  return (
    <header className="count-bar" data-state={state}>
      <p role="status" aria-label={text.sync.label}>
        <i aria-hidden="true" />
        <b>{refused > 0 ? `${text.sync.refused(refused)} · ${said}` : said}</b>
      </p>
      {isSignedOut ? (
        <a className="count-link" href={toSignIn()}>
          {text.toSignIn}
        </a>
      ) : sync === 'offline' || sync === 'failed' ? (
        <button type="button" className="count-link" onClick={again}>
          {text.again}
        </button>
      ) : null}
      <span className="count-bar-at">{at === null ? text.sync.never : text.sync.last(formats.timeIn(at, zone))}</span>
    </header>
  );
}
