import type { CSSProperties } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import type { BoardTarget } from './board-facts.js';
import { chartHeight } from './burn-up-layout.js';
import type { InviteBoard } from './use-board.js';

type Props = { shown: InviteBoard; yOf: (count: number) => number };

/** Two rungs never stand closer than a line of text is high. */
const leastApart = 28;
const footHeight = 64;

/** The three targets at the height of what they need, each with its chance; below them what will probably come. */
export function TargetLadder({ shown: { event, board, targets }, yOf }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.inviting.chart;
  const { chances, confirmations } = board;
  const metric = event.goal.facts.leadMetric;
  const number = formats.number;
  const rungs = rungsOf(targets, yOf);
  const lowest = rungs.at(-1)?.y ?? 0;
  return (
    <div className="ladder small">
      <ul>
        {rungs.map(({ level, target, needs, y }) => (
          <li key={level} className="ladder-rung" style={{ '--y': `${y}px` } as CSSProperties}>
            <b>
              {texts.goal[level]}{' '}
              {target !== null && (metric ? formats.parts(target, metric.unit).figure : number(target))}
            </b>
            <span className="quiet">{text.needs(number(needs))}</span>
            <Chance chance={chances?.[level] ?? null} />
          </li>
        ))}
      </ul>
      {confirmations && (
        <p className="ladder-foot tiny quiet" style={{ '--y': `${lowest + leastApart - 6}px` } as CSSProperties}>
          {text.confirmations(number(confirmations.p50), number(confirmations.p10), number(confirmations.p90))}
          {chances?.overfill != null && (
            <span className={chances.overfill > event.goal.facts.overfillChance ? 'warn' : undefined}>
              {' '}
              · {text.overfill(formats.chance(chances.overfill))}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

/** Each at the height of what it needs; from the lowest upwards, so that all of them and the foot stay beside the chart. */
function rungsOf(targets: readonly BoardTarget[], yOf: Props['yOf']): (BoardTarget & { y: number })[] {
  let next = chartHeight - footHeight;
  return targets
    .toReversed()
    .map((target) => {
      const y = Math.min(yOf(target.needs), next);
      next = y - leastApart;
      return { ...target, y };
    })
    .reverse();
}

function Chance({ chance }: { chance: number | null }) {
  const { formats } = useSpeech();
  if (chance === null) return <span className="number">—</span>;
  const kind = chance >= 0.75 ? 'good' : chance >= 0.3 ? 'warn' : 'quiet';
  return <b className={`number ${kind}`}>{formats.chance(chance)}</b>;
}
