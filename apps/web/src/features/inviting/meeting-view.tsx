import type { PersonRow } from '@backcast/pacing/board/board-shape';
import { useEffect, useEffectEvent } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { BurnUp } from './burn-up.js';
import { Verdict } from './pace-head.js';
import { sayPace, wholeAround } from './say-pace.js';
import { useInviteSearch } from './use-invite-search.js';
import type { InviteBoard } from './use-board.js';

const named = 6;

/** For the morning and the evening meeting: the pace and who to talk about, large enough for a whole room. */
export function MeetingView({ shown }: { shown: InviteBoard }) {
  const speech = useSpeech();
  const text = speech.texts.inviting.meeting;
  const { put } = useInviteSearch();
  const leave = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key === 'Escape') put({ view: undefined });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => leave(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const people = shown.board.teams
    .flatMap((team) => team.people)
    .filter(({ pace }) => pace !== null)
    .toSorted((one, other) => one.pace!.heads - other.pace!.heads);
  const isBehind = (row: PersonRow): boolean => ['bad', 'warn'].includes(sayPace(row, speech)?.kind ?? '');
  return (
    <main className="meeting">
      <div className="meeting-top">
        <h1>
          <Verdict shown={shown} />
        </h1>
        <Button onClick={() => put({ view: undefined })}>{text.leave}</Button>
      </div>
      <BurnUp shown={shown} isLarge />
      <div className="meeting-lists">
        <Names title={text.behindMost} people={people.filter(isBehind).slice(0, named)} />
        <Names
          title={text.best}
          people={people
            .filter((row) => !isBehind(row))
            .toReversed()
            .slice(0, named)}
        />
      </div>
    </main>
  );
}

function Names({ title, people }: { title: string; people: readonly PersonRow[] }) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.inviting.meeting;
  // The last two days of the board's own: what was done since the meeting before this one.
  const lately = ({ heat }: PersonRow): string =>
    text.lately(formats.number(heat.at(-2) ?? 0), formats.number(heat.at(-1) ?? 0));
  const perDay = (need: number): string => text.perDay(...(wholeAround(need).map(formats.number) as [string, string]));
  return (
    <section>
      <h2>{title}</h2>
      {people.length === 0 && <p className="quiet">{text.nobody}</p>}
      <ul>
        {people.map((row) => {
          const said = sayPace(row, speech);
          return (
            <li key={row.id}>
              <span>{row.name}</span>
              <b className={said?.kind}>{said?.words}</b>
              <span className="quiet number">
                {formats.number(row.totals.confirmed)} / {formats.number(said?.due ?? 0)}
              </span>
              <span className="small quiet meeting-more">
                {[lately(row), row.perDay ? perDay(row.perDay) : ''].filter(Boolean).join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
