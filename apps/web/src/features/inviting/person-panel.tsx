import type { PersonRow } from '@backcast/pacing/board/board-shape';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { copyText } from '../../shared/links/copy-text.js';
import { Button } from '../../shared/look/button.js';
import { PassedStages } from './passed-stages.js';
import { PersonCredit } from './person-credit.js';
import { PersonLately } from './person-lately.js';
import { sayPace, wholeAround } from './say-pace.js';
import { useInviteSearch } from './use-invite-search.js';
import type { InviteBoard } from './use-board.js';

type Props = { shown: InviteBoard; person: PersonRow; mayEdit: boolean };

/** One person: where they stand, where it sticks, what they did lately, and what can be done about it. */
export function PersonPanel({ shown, person, mayEdit }: Props) {
  const { texts } = useSpeech();
  const text = texts.inviting.person;
  const { put } = useInviteSearch();
  const panel = useRef<HTMLElement>(null);
  useCloseKey(() => put({ person: undefined }));
  useEffect(() => {
    // On a phone the panel comes above the list in which it was opened.
    if (globalThis.matchMedia?.('(max-width: 900px)').matches) panel.current?.scrollIntoView({ block: 'start' });
  }, [person.id]);
  return (
    <aside className="person-panel" ref={panel} aria-label={person.name}>
      <Head shown={shown} person={person} />
      <PersonCredit person={person} board={shown.board} />
      <section className="person-part">
        <h3>{text.stuck}</h3>
        <PassedStages own={person.totals} all={shown.board.all.totals} />
      </section>
      <div className="person-actions">
        <CopyReminder shown={shown} person={person} />
        {mayEdit && <Button onClick={() => put({ part: 'quotas' })}>{text.adjust}</Button>}
      </div>
      <section className="person-part">
        <h3>{text.recent}</h3>
        <PersonLately counts={shown.facts.counts} personId={person.id} />
      </section>
    </aside>
  );
}

function Head({ shown: { board, facts, forecasts }, person }: Omit<Props, 'mayEdit'>) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.inviting.person;
  const { put } = useInviteSearch();
  const said = sayPace(person, speech);
  const team = facts.inviters.find(({ id }) => id === person.id)?.teamName ?? '';
  const number = formats.number;
  const forecast = forecasts.ofPerson(person.id);
  return (
    <>
      <div className="person-top">
        <div>
          <h2>{person.name}</h2>
          <p className="small quiet">
            {person.quota === null
              ? [team, text.noQuota].filter(Boolean).join(' · ')
              : `${text.of(team, number(person.quota))} · ${person.accepted ? text.accepted : text.notAccepted}`}
          </p>
        </div>
        <button type="button" className="link small" onClick={() => put({ person: undefined })}>
          {texts.shell.actions.close} <kbd>Esc</kbd>
        </button>
      </div>
      <p className="person-pace">
        <b className={said?.kind ?? 'quiet'}>{said?.words ?? texts.inviting.pace.none}</b>
      </p>
      <p className="small">
        {person.perDay === 0 && text.done}
        {person.perDay !== null && person.perDay > 0 && board.lastInviteDay !== null && (
          <>
            {text.until(
              ...(wholeAround(person.perDay).map(number) as [string, string]),
              formats.monthDay(board.lastInviteDay),
            )}
          </>
        )}{' '}
        {forecast && board.daysLeft > 0 && (
          <>
            {text.forecast(
              number(forecast.confirmed + forecast.toCome.p10),
              number(forecast.confirmed + forecast.toCome.p90),
            )}{' '}
            {text.arrivals(number(forecast.arrivals.p10), number(forecast.arrivals.p90))}
          </>
        )}
      </p>
    </>
  );
}

function CopyReminder({ shown: { board }, person }: Omit<Props, 'mayEdit'>) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.inviting.person;
  const [isCopied, setCopied] = useState(false);
  const said = sayPace(person, speech);
  if (said === null || !person.perDay || board.lastInviteDay === null) return null;
  const [low, high] = wholeAround(person.perDay).map(formats.number) as [string, string];
  const day = formats.monthDay(board.lastInviteDay);
  const words = text.reminder(person.name, said.words, low, high, day);
  return (
    <Button kind="primary" title={words} onClick={() => void copyText(words).then(setCopied)}>
      <span role="status">{isCopied ? text.copied : text.copy}</span>
    </Button>
  );
}

/** Esc closes, as long as nobody types and no dialog wants it. */
function useCloseKey(onClose: () => void): void {
  const close = useEffectEvent((event: KeyboardEvent): void => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || isTyping) return;
    if (document.querySelector('[role="dialog"], [role="menu"]') === null) onClose();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => close(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
