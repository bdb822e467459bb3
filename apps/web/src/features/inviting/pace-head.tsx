import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { sayPace, wholeAround } from './say-pace.js';
import type { InviteBoard } from './use-board.js';

/** The pace in a sentence as the page's heading, and how it was counted. */
export function PaceHead({ shown }: { shown: InviteBoard }) {
  const { texts, formats } = useSpeech();
  const text = texts.inviting.verdict;
  const [isOpen, setOpen] = useState(false);
  const { all, lastWeekPerDay } = shown.board;
  const number = formats.number;
  return (
    <div className="pace-head">
      <h1>
        <Verdict shown={shown} />
      </h1>
      <p className="small quiet">
        {all.pace &&
          text.lead(number(all.totals.confirmed), number(Math.round(all.pace.planned)), number(all.quota ?? 0))}{' '}
        {text.lastWeek(lastWeekPerDay.toFixed(1))}{' '}
        <button
          type="button"
          className="link"
          aria-expanded={isOpen}
          aria-controls="pace-why"
          onClick={() => setOpen(!isOpen)}
        >
          {text.ask}
        </button>
      </p>
      {isOpen && <Why shown={shown} />}
    </div>
  );
}

/** "12 behind. 9–10 confirmations a day until 9 Jul", with the number in the colour of what it means. */
export function Verdict({ shown: { board, facts } }: { shown: InviteBoard }) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.inviting.verdict;
  const { all, daysLeft } = board;
  const said = sayPace(all, speech);
  if (said === null) return text.noPlan(formats.number(all.totals.confirmed));
  const [before, count, after] = (said.kind === 'good' ? text.ahead : text.behind)(formats.number(said.count));
  return (
    <>
      {said.kind === 'even' ? (
        text.even
      ) : (
        <>
          {before}
          <span className={said.kind}>{count}</span>
          {after}
        </>
      )}
      {facts.eventDate !== null && (daysLeft === 0 || all.perDay === null) && text.over}
      {all.perDay !== null && all.perDay > 0 && board.lastInviteDay !== null && daysLeft > 0 && (
        <>
          {text.perDay(
            formats.monthDay(board.lastInviteDay),
            ...(wholeAround(all.perDay).map(formats.number) as [string, string]),
          )}
        </>
      )}
      {all.perDay === 0 && text.reached}
    </>
  );
}

function Why({ shown: { event, board, facts } }: { shown: InviteBoard }) {
  const { texts, formats } = useSpeech();
  const text = texts.inviting.why;
  return (
    <section id="pace-why" className="card pace-why small" aria-label={text.title}>
      <ul>
        <li>
          {facts.quotas.agreed.length > 0
            ? text.agreed
            : text.need(facts.need === null ? '—' : formats.number(facts.need))}
        </li>
        <li>{board.isPaceLearnt ? text.learnt(facts.past.length) : text.straight}</li>
        <li>{text.forecast}</li>
        <li>{text.band}</li>
        <li>{text.perDay(formats.number(board.daysLeft))}</li>
        <li>
          <Link
            className="link"
            to="/e/$eventId/plan/goal"
            params={{ eventId: event.id }}
            search={{ why: 'funnel.confirmations' }}
          >
            {text.link}
          </Link>
        </li>
      </ul>
    </section>
  );
}
