import { useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import type { TaskBoard } from './task-board.js';
import { verdictOf } from './verdict-of.js';

/** The verdict as the page's heading, and how it was counted. */
export function VerdictHead({ board }: { board: TaskBoard }) {
  const speech = useSpeech();
  const { texts } = speech;
  const [isOpen, setOpen] = useState(false);
  const { title, lead } = verdictOf(board, speech);
  return (
    <div className="tasks-verdict">
      <h1>{title}</h1>
      <p className="small quiet">
        {lead.join(' ')}{' '}
        <button
          type="button"
          className="link"
          aria-expanded={isOpen}
          aria-controls="tasks-why"
          onClick={() => setOpen(!isOpen)}
        >
          {texts.tasks.why.ask}
        </button>
      </p>
      {isOpen && <Why board={board} />}
    </div>
  );
}

function Why({ board }: { board: TaskBoard }) {
  const { texts, formats } = useSpeech();
  const { why } = texts.tasks;
  const { context, eventDate, plan } = board;
  // A week in which 1 January 2024 is Monday.
  const weekends = context.calendar.weekendDays.map((day) => formats.weekday(`2024-01-0${day}`));
  return (
    <section id="tasks-why" className="card tasks-why small" aria-label={why.title}>
      <ul>
        {eventDate !== null && <li>{why.backwards(formats.dayShort(eventDate))}</li>}
        <li>{why.forwards(formats.dayShort(context.today))}</li>
        <li>{why.slack}</li>
        <li>{why.calendar(weekends.join(formats.language === 'zh-CN' ? '、' : ', '))}</li>
        <li>{why.days(plan.tasks.daysNeeded)}</li>
        <li>{why.official}</li>
        <li>{why.load}</li>
        <li>{why.assumption}</li>
      </ul>
    </section>
  );
}
