import { derivePlan } from '@backcast/plan/derive-plan';
import { mostTried } from '@backcast/plan/tasks/fitting-changes';
import type { WayToFit } from '@backcast/plan/tasks/ways-to-fit';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { personName } from '../../shared/plan/shown-event.js';
import { taskName } from '../../shared/plan/step-texts.js';
import { byKey, type TaskBoard } from './task-board.js';
import { changeTitle, wayTitle } from './way-words.js';

const waysShown = 3;

/** What makes the preparation fit, or gives somebody less to do: the smallest changes as cards; a tap shows what each would do. */
export function Ways({ board, goal }: { board: TaskBoard; goal: 'fit' | 'ease' }) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.tasks.ways;
  const { wayAt, lookAt, draft, event, easesFrom } = board;
  const [from, to] = goal === 'fit' ? [0, easesFrom] : [easesFrom, board.ways.length];
  const ways = board.ways.slice(from, to);
  if (ways.length === 0) return null;
  const late = board.plan.tasks.rows.filter(({ kind, slackDays }) => kind === 'task' && (slackDays ?? 0) < 0).length;
  const rest = ways.slice(waysShown).map(({ changes }) => wayTitle(board, changes, speech));
  const chosen = wayAt === null ? null : (ways[wayAt - from] ?? null);
  const isMove = chosen?.changes.some(({ kind }) => kind === 'move-date') ?? false;
  const use = (): void => {
    if (!chosen) return;
    lookAt(null);
    draft.choose(chosen.facts.sections.tasks);
  };
  return (
    <section className="tasks-ways" aria-label={goal === 'fit' ? text.title : text.easeTitle}>
      <ul className="tasks-way-cards">
        {ways.slice(0, waysShown).map((way, at) => (
          <WayCard key={wayTitle(board, way.changes, speech)} board={board} way={way} at={from + at} />
        ))}
      </ul>
      <div className="tasks-way-foot">
        <p className="small quiet">
          {rest.length > 0 && text.more(rest.slice(0, 4).join(formats.language === 'zh-CN' ? '、' : '; '))}{' '}
          {goal === 'fit' ? text.official : text.easeLead}
          {goal === 'fit' && late > mostTried && ` ${text.tried(mostTried)}`}
        </p>
        {chosen && (
          <div className="row">
            <Button kind="plain" onClick={() => lookAt(null)}>
              {text.stop}
            </Button>
            {isMove ? (
              <Link className="button" data-kind="primary" to={`/e/${event.id}/plan/timing` as string}>
                {text.moveDate}
              </Link>
            ) : (
              draft.mayEdit && (
                <Button kind="primary" onClick={use}>
                  {text.use(wayAt! - from)}
                </Button>
              )
            )}
          </div>
        )}
      </div>
    </section>
  );
}

/** One way: what changes, old and new, what it wins, and how many other tasks it moves. */
function WayCard({ board, way, at }: { board: TaskBoard; way: WayToFit; at: number }) {
  const speech = useSpeech();
  const text = speech.texts.tasks.ways;
  const { plan, context, wayAt, lookAt } = board;
  const title = wayTitle(board, way.changes, speech);
  const isOn = wayAt === at;
  const after = useMemo(() => derivePlan(way.facts, context).tasks, [way, context]);
  const former = byKey(plan.tasks.rows);
  const moved = after.rows.filter(({ key, latest }) => {
    const was = former.get(key)?.latest;
    return was && latest && (was.from !== latest.from || was.to !== latest.to);
  }).length;
  return (
    <li>
      <button type="button" className="card tasks-way" aria-pressed={isOn} onClick={() => lookAt(isOn ? null : at)}>
        <span className="tasks-way-title">
          <b>{title}</b>
          {isOn && <Tag kind="accent">{text.preview}</Tag>}
        </span>
        {way.changes[0]!.kind === 'give' ? (
          <span className="tasks-way-line">
            {text.tooFull} <s className="quiet">{speech.texts.tasks.daysOf(plan.tasks.overloads.length)}</s> →{' '}
            <b>{speech.texts.tasks.daysOf(after.overloads.length)}</b>
          </span>
        ) : (
          <span className="tasks-way-line">
            {text.slack} <s className="quiet">{speech.texts.tasks.slackDays(plan.tasks.leastSlack ?? 0)}</s> →{' '}
            <b>{speech.texts.tasks.slackDays(after.leastSlack ?? 0)}</b>
          </span>
        )}
        {way.changes.map((change) => (
          <ChangeLine key={changeTitle(board, change, speech)} board={board} change={change} />
        ))}
        <span className="tasks-way-line quiet">{text.lands(moved)}</span>
      </button>
    </li>
  );
}

/** Durations and people old → new, where a change has them. */
function ChangeLine({ board, change }: { board: TaskBoard; change: WayToFit['changes'][number] }) {
  const { texts } = useSpeech();
  if (change.kind === 'give')
    return (
      <span className="tasks-way-line">
        <s className="quiet">{personName(board.event, change.from)}</s> → <b>{personName(board.event, change.to)}</b>
      </span>
    );
  if (change.kind !== 'shorten' && change.kind !== 'help') return null;
  const task = board.event.sections.tasks.facts.tasks.find(({ id }) => id === change.taskId);
  return (
    <span className="tasks-way-line">
      {task && taskName(texts, task)} <s className="quiet">{change.from}</s> → <b>{texts.tasks.daysOf(change.to)}</b>
    </span>
  );
}
