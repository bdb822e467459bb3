import { useElementSize } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { burnUpLayout, chartHeight, type BurnUpLayout } from './burn-up-layout.js';
import { TargetLadder } from './target-ladder.js';
import type { InviteBoard } from './use-board.js';

const path = (points: readonly { x: number; y: number }[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** Confirmations added up by day: actual against plan, what will probably come, and what the three targets need. */
export function BurnUp({ shown, isLarge = false }: { shown: InviteBoard; isLarge?: boolean }) {
  const { texts } = useSpeech();
  const text = texts.inviting.chart;
  const { event, board, targets } = shown;
  const metric = event.goal.facts.leadMetric;
  const { ref, width } = useElementSize();
  const layout = useMemo(
    () =>
      burnUpLayout(
        board,
        targets.map(({ needs }) => needs),
        width || 620,
      ),
    [board, targets, width],
  );
  return (
    <section className="burn-up" data-large={isLarge || undefined} aria-label={text.label}>
      <p className="burn-up-legend tiny">
        <span className="burn-key" data-kind="actual" /> {text.actual}
        <span className="burn-key" data-kind="planned" /> {text.planned}
        {layout.forecast && (
          <>
            <span className="burn-key" data-kind="forecast" /> {text.forecast}
          </>
        )}
        {targets.length > 0 && (
          <span className="burn-up-title quiet">
            {text.targets(metric ? metric.name || texts.words.metrics[metric.key] : text.arrivals)}
          </span>
        )}
      </p>
      <div className="burn-up-sides">
        <div ref={ref} className="burn-up-chart">
          <Picture layout={layout} width={width || 620} label={useSummary(shown)} />
        </div>
        {targets.length > 0 ? (
          <TargetLadder shown={shown} yOf={layout.yOf} />
        ) : (
          <p className="small quiet">
            {text.noTargets}{' '}
            <Link className="link" to="/e/$eventId/plan/goal" params={{ eventId: event.id }}>
              {text.toGoal}
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}

/** What the picture says, for those who do not see it. */
function useSummary({ board }: InviteBoard): string {
  const { texts, formats } = useSpeech();
  const text = texts.inviting.chart;
  const { all, confirmations } = board;
  return [
    text.label,
    text.actualIs(formats.number(all.totals.confirmed)),
    all.pace && text.plannedIs(formats.number(Math.round(all.pace.planned))),
    confirmations &&
      text.confirmations(
        formats.number(confirmations.p50),
        formats.number(confirmations.p10),
        formats.number(confirmations.p90),
      ),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Picture({ layout, width, label }: { layout: BurnUpLayout; width: number; label: string }) {
  const { texts, formats } = useSpeech();
  const text = texts.inviting.chart;
  const { left, right, top, bottom, today, forecast } = layout;
  return (
    <svg className="burn-up-picture" width={width} height={chartHeight} role="img" aria-label={label}>
      {layout.rungs.map(({ y, count }, at) => (
        <g key={count}>
          <line className="burn-rung" x1={left} x2={right} y1={y} y2={y} />
          <text className="burn-quiet" x={left - 8} y={y + 4} textAnchor="end">
            {at === layout.rungs.length - 1 ? text.unit(formats.number(count)) : formats.number(count)}
          </text>
        </g>
      ))}
      {layout.days.map(({ x, day }, at) => (
        <text
          key={day}
          className="burn-quiet"
          x={x}
          y={bottom + 18}
          textAnchor={at === 0 ? 'start' : at === layout.days.length - 1 ? 'end' : 'middle'}
        >
          {formats.monthDay(day)}
        </text>
      ))}
      {forecast && (
        <>
          <path
            className="burn-band"
            d={`${path(forecast.high)}${path([...forecast.low].reverse()).replace('M', 'L')}Z`}
          />
          <path className="burn-middle" d={path(forecast.middle)} />
          <line className="burn-end" x1={right} x2={right} y1={forecast.low.at(-1)?.y} y2={forecast.high.at(-1)?.y} />
        </>
      )}
      <path className="burn-planned" d={path(layout.planned)} />
      {layout.checkpoints.map(({ x, y, due, isLabelled }) => (
        <g key={x}>
          <circle className="burn-checkpoint" cx={x} cy={y} r={4} />
          {isLabelled && (
            <text className="burn-quiet" x={x - 6} y={y - 8} textAnchor="end">
              {text.checkpoint(formats.number(due))}
            </text>
          )}
        </g>
      ))}
      <path className="burn-actual" d={path(layout.actual)} />
      {today && <Today today={today} top={top} bottom={bottom} isRight={today.x > right - 90} />}
    </svg>
  );
}

type TodayProps = { today: NonNullable<BurnUpLayout['today']>; top: number; bottom: number; isRight: boolean };

function Today({ today, top, bottom, isRight }: TodayProps) {
  const { texts, formats } = useSpeech();
  const text = texts.inviting.chart;
  const { x, y, planned } = today;
  return (
    <g>
      <line className="burn-today" x1={x} x2={x} y1={top - 6} y2={bottom} />
      <text className="burn-today-name" x={x - 6} y={top - 8} textAnchor="end">
        {text.today}
      </text>
      {planned && (
        <text className="burn-quiet" x={x - 6} y={Math.min(planned.y, y) - 22} textAnchor="end">
          {text.plannedIs(formats.number(planned.count))}
        </text>
      )}
      <circle className="burn-now" cx={x} cy={y} r={5} />
      <text
        className="burn-now-name"
        x={isRight ? x - 10 : x + 10}
        y={y > bottom - 22 ? y - 8 : y + 18}
        textAnchor={isRight ? 'end' : 'start'}
      >
        {text.actualIs(formats.number(today.count))}
      </text>
    </g>
  );
}
