import type { StageTotals } from '@backcast/pacing/board/board-shape';
import { useSpeech } from '../../shared/language/texts-context.js';
import { passedStages, stuckStep } from './stuck-step.js';

/** How far customers come with one person, beside everybody's rates, and where most are lost. */
export function PassedStages({ own, all }: { own: StageTotals; all: StageTotals }) {
  const { texts, formats } = useSpeech();
  const text = texts.inviting.person;
  const stages = passedStages(own, all);
  const stuck = stuckStep(stages);
  const most = Math.max(1, ...stages.map(({ count }) => count));
  if (stages.every(({ count }) => count === 0)) return <p className="small quiet">{text.noCounts}</p>;
  return (
    <>
      <ul className="passed">
        {stages.map(({ stage, count, rate, everybody }) => (
          <li key={stage} className="passed-row small" data-stuck={stage === stuck?.stage || undefined}>
            <span>{text.stages[stage]}</span>
            <span className="passed-bar" aria-hidden="true">
              <i style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <b className="number">{formats.number(count)}</b>
            <span className="number passed-rate">{rate === null ? '' : percent(rate)}</span>
            <span className="tiny quiet number">{everybody === null ? '' : text.everybody(percent(everybody))}</span>
          </li>
        ))}
      </ul>
      <p className="small quiet">
        {stuck
          ? text.worst(
              text.stages[stuck.stage],
              ...([stuck.from, stuck.to, Math.round(stuck.expected)].map(formats.number) as [string, string, string]),
            )
          : text.noStuck}
      </p>
    </>
  );
}

const percent = (rate: number): string => `${Math.round(rate * 100)}%`;
