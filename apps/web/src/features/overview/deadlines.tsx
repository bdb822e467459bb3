import type { DeadlineKind } from '@backcast/plan/step-keys';
import type { PlanDeadline } from '@backcast/plan/plan-shape';
import type { PlannerTexts } from '@backcast/texts/planner';
import { useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { deadlineText } from '../../shared/plan/step-texts.js';
import { leftWords, ownerWords } from './action-note.js';
import type { Overview } from './overview-plan.js';

const shownAtFirst = 6;
/** What is due within them is said in the colour of a warning, and in words. */
const soonDays = 5;

/** Every deadline that is not done: day, weekday, working days left, who, and what happens if it is missed. */
export function Deadlines({ overview }: { overview: Overview }) {
  const { texts } = useSpeech();
  const text = texts.overview.page;
  const [isAll, setAll] = useState(false);
  const { deadlines } = overview.plan;
  const open = deadlines.filter(({ isDone }) => !isDone);
  const done = deadlines.length - open.length;
  const hidden = open.length - shownAtFirst;
  return (
    <section>
      <h2>{text.deadlines}</h2>
      {open.length === 0 && done === 0 && <p className="small quiet overview-empty">{text.noDeadlines}</p>}
      <ul className="due-list">
        {(isAll ? open : open.slice(0, shownAtFirst)).map((deadline) => (
          <DueRow key={deadline.key} deadline={deadline} overview={overview} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="link small next-more" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? text.showLess : text.showAll(hidden)}
        </button>
      )}
      <p className="tiny quiet due-foot">
        {done > 0 && text.done(done)} {open.some(({ isProvisional }) => isProvisional) && text.provisionalWhy}{' '}
        {open.some(({ kind }) => kind === 'duty') && text.noAdvice}
      </p>
    </section>
  );
}

/** What happens if it is missed; empty where nobody can say. */
export function missedText(texts: PlannerTexts, kind: DeadlineKind): string {
  const missed: Partial<Record<DeadlineKind, string>> = texts.overview.page.missed;
  return missed[kind] ?? '';
}

function DueRow({ deadline, overview: { event } }: { deadline: PlanDeadline; overview: Overview }) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.overview.page;
  const { date, workingDaysLeft, isProvisional, kind } = deadline;
  const isLate = date < event.today;
  const tone = isLate ? 'bad' : workingDaysLeft <= soonDays ? 'warn' : 'quiet';
  const owner = ownerWords(event, deadline, speech);
  const sentence = [owner, missedText(texts, kind)].filter((part) => part !== '');
  return (
    <li className="due-row">
      <div className="due-day">
        <b className="nowrap">{formats.monthDay(date)}</b>
        <span className="small quiet">{formats.weekday(date)}</span>
      </div>
      <div className="due-what">
        <b>{deadlineText(texts, event, deadline, formats)}</b>
        {sentence.length > 0 && (
          <p className="small quiet">{sentence.join(formats.language === 'zh-CN' ? '；' : '; ')}</p>
        )}
      </div>
      <span className={`small due-left ${tone}`}>
        {leftWords(event, deadline, speech)}
        {isProvisional && (
          <>
            {' '}
            <Tag kind="assumption">{text.provisional}</Tag>
          </>
        )}
      </span>
    </li>
  );
}
