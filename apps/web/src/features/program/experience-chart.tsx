import type { CurveFinding } from '@backcast/planning/program/experience-curve';
import { clockText } from '@backcast/planning/program/clock-text';
import { useElementSize } from '@mantine/hooks';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { curveHeight, curveLayout, levelAt, readableNames, type CurveLayout, type CurvePoint } from './curve-layout.js';
import type { CurveProps } from './experience.js';

/** The curve as a picture; each point is a slider: arrow keys or a pointer raise and lower it. */
export function ExperienceChart({ curve, nameOf, onLevel }: CurveProps) {
  const { texts } = useSpeech();
  const text = texts.program.so;
  const { ref, width: measured } = useElementSize();
  const width = measured > 0 ? measured : 544;
  const layout = curveLayout(curve, width);
  const shortOf = (id: string): string => shortName(nameOf(id));
  const isEnding = ({ moment }: CurvePoint): boolean => moment.id === curve.endingId;
  const worth = layout.points
    .filter((point) => point.moment.isPeak || isEnding(point))
    .sort((a, b) => Number(isEnding(b)) - Number(isEnding(a)) || b.moment.level - a.moment.level);
  const named = readableNames(worth, shortOf);
  return (
    <div ref={ref} className="program-curve">
      <svg width={width} height={curveHeight} role="group" aria-label={text.curveOf}>
        <Bands findings={curve.findings} layout={layout} />
        {[1, 2, 3, 4, 5].map((level) => (
          <line key={level} className="curve-grid" x1={0} x2={width} y1={layout.yOf(level)} y2={layout.yOf(level)} />
        ))}
        {layout.ticks.map(({ minute, x }) => (
          <text key={minute} className="curve-tick" x={x} y={curveHeight - 6} textAnchor="middle">
            {clockText(minute)}
          </text>
        ))}
        {layout.points.map(({ moment, expectedY, left, right }) =>
          expectedY === null ? null : (
            <line
              key={moment.id}
              className="curve-expected"
              x1={left + 1}
              x2={right - 1}
              y1={expectedY}
              y2={expectedY}
            />
          ),
        )}
        <path className="curve-line" d={layout.line} />
        {layout.points.map((point) => (
          <Point
            key={point.moment.id}
            point={point}
            layout={layout}
            name={nameOf(point.moment.id)}
            isEnding={isEnding(point)}
            isLabelled={named.has(point.moment.id)}
            width={width}
            onLevel={onLevel && ((level) => onLevel(point.moment.id, level))}
          />
        ))}
      </svg>
      <ul className="curve-legend tiny quiet">
        <li data-mark="level">{text.curveLegend.level}</li>
        <li data-mark="expected">{text.curveLegend.expected}</li>
        <li data-mark="peak">{text.curveLegend.peak}</li>
        <li data-mark="ending">{text.curveLegend.ending}</li>
        <li data-mark="flat">{text.markFlat}</li>
        <li data-mark="crowded">{text.markCrowded}</li>
      </ul>
    </div>
  );
}

const shortName = (name: string): string => (name.length > 12 ? `${name.slice(0, 11)}…` : name);

/** Flat stretches and crowded moments lie behind the curve. */
const Bands = ({ findings, layout }: { findings: CurveFinding[]; layout: CurveLayout }) =>
  findings
    .filter(({ code }) => code === 'flat' || code === 'crowded')
    .map(({ code, from, to }) => (
      <rect
        key={code + from}
        className={`curve-band curve-${code}`}
        x={layout.xOf(from)}
        width={Math.max(2, layout.xOf(to) - layout.xOf(from))}
        y={layout.yOf(5) - 8}
        height={layout.yOf(1) - layout.yOf(5) + 16}
      />
    ));

type PointProps = {
  point: CurvePoint;
  layout: CurveLayout;
  name: string;
  isEnding: boolean;
  isLabelled: boolean;
  width: number;
  onLevel: ((level: number) => void) | null;
};

function Point({ point, layout, name, isEnding, isLabelled, width, onLevel }: PointProps) {
  const { texts } = useSpeech();
  const { moment, x, y } = point;
  const { level, isPeak } = moment;
  const set = (next: number): void => {
    if (next !== level && next >= 1 && next <= 5) onLevel?.(next);
  };
  const press = (key: KeyboardEvent): void => {
    const by =
      key.key === 'ArrowUp' || key.key === 'ArrowRight'
        ? 1
        : key.key === 'ArrowDown' || key.key === 'ArrowLeft'
          ? -1
          : 0;
    if (by === 0) return;
    key.preventDefault();
    set(level + by);
  };
  const drag = (pointer: PointerEvent<SVGGElement>): void => {
    if (pointer.buttons !== 1) return;
    const box = pointer.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box) set(levelAt(layout, pointer.clientY - box.top));
  };
  const slider = onLevel && {
    tabIndex: 0,
    role: 'slider',
    'aria-valuemin': 1,
    'aria-valuemax': 5,
    'aria-valuenow': level,
    'aria-valuetext': texts.program.levels[level],
    'aria-label': texts.program.so.levelOf(name),
    onKeyDown: press,
    onPointerDown: (pointer: PointerEvent<SVGGElement>) => pointer.currentTarget.setPointerCapture(pointer.pointerId),
    onPointerMove: drag,
  };
  const kind = isEnding ? 'ending' : isPeak ? 'peak' : 'plain';
  return (
    <g className="curve-point" data-kind={kind} {...slider}>
      <title>{`${clockText(moment.from)} ${name} · ${texts.program.levels[level] ?? ''}`}</title>
      {onLevel && <circle className="curve-hit" cx={x} cy={y} r={14} />}
      <circle cx={x} cy={y} r={kind === 'plain' ? 4 : 6} />
      {isLabelled && (
        <text
          className="curve-label"
          x={Math.min(width - 4, Math.max(4, x))}
          y={y - 12}
          textAnchor={x > width - 60 ? 'end' : x < 60 ? 'start' : 'middle'}
        >
          {shortName(name)}
        </text>
      )}
    </g>
  );
}
