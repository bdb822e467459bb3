import { useSpeech } from '../../shared/language/texts-context.js';
import { personName } from '../../shared/plan/shown-event.js';
import { rowNames } from './row-words.js';
import type { TaskBoard } from './task-board.js';

/** A few say it; more are counted. */
const daysShown = 6;

/** Days on which somebody has more than a day's work, with what comes together. */
export function Overloads({ board }: { board: TaskBoard }) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.tasks.people;
  const { overloads } = board.plan.tasks;
  const nameOf = rowNames(board.event, board.plan, speech);
  if (overloads.length === 0) return <p className="small quiet">{text.noOverload}</p>;
  return (
    <section className="tasks-overloads">
      <h2 className="warn">{text.overloadsTitle(overloads.length)}</h2>
      <ul className="small">
        {overloads.slice(0, daysShown).map(({ personId, date, load, capacity, keys }) => (
          <li key={`${personId} ${date}`}>
            {text.overload(
              personName(board.event, personId),
              formats.dayShort(date),
              texts.tasks.percent(load),
              texts.tasks.percent(capacity),
            )}
            <span className="quiet"> {keys.map(nameOf).join(formats.language === 'zh-CN' ? '、' : ', ')}</span>
          </li>
        ))}
        {overloads.length > daysShown && <li className="quiet">{text.andMore(overloads.length - daysShown)}</li>}
      </ul>
    </section>
  );
}
