import { useSpeech } from '../../shared/language/texts-context.js';
import { valueOf, type Overview } from './overview-plan.js';

const levels = ['floor', 'balanced', 'stretch'] as const;
const [left, right] = [48, 382];
/** Labels nearer than this would touch. */
const leastApart = 88;

/** The three targets on one line with the chance of each, and where the forward estimate lies. */
export function TargetScale({ overview: { event, plan } }: { overview: Overview }) {
  const { texts, formats } = useSpeech();
  const unit = event.goal.facts.leadMetric?.unit ?? 'count';
  const targets = levels.flatMap((level) => {
    const value = valueOf(plan, `target.${level}`);
    return value === null ? [] : [{ level, value, chance: valueOf(plan, `${level}.chance`) }];
  });
  if (targets.length < levels.length) return null;
  const placed = places(targets.map(({ value }) => value));
  const estimate = valueOf(plan, 'estimate.forward');
  const says = targets.map(({ level, value, chance }) =>
    [texts.goal[level], formats.amount(value, unit), chance === null ? '' : formats.chance(chance)].join(' ').trim(),
  );
  return (
    <svg
      className="overview-scale"
      viewBox="0 0 430 52"
      role="img"
      aria-label={texts.overview.page.targetsPicture(says.join(formats.language === 'zh-CN' ? '，' : ', '))}
    >
      <path className="scale-line" d="M10 26H420" />
      <path className="scale-band" d={`M${placed[0]} 26H${placed[2]}`} />
      {estimate !== null && <path className="scale-estimate" d={`M${placeOf(estimate, targets, placed)} 19v14`} />}
      {targets.map(({ level, value, chance }, index) => (
        <g key={level}>
          <path className="scale-tick" d={`M${placed[index]} 16v20`} />
          <text x={placed[index]} y="10" textAnchor="middle">
            {texts.goal[level]} <tspan className="scale-value">{formats.parts(value, unit).figure}</tspan>
          </text>
          {chance !== null && (
            <text x={placed[index]} y="50" textAnchor="middle">
              {formats.chance(chance)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** In proportion between floor and stretch, the middle one never too near to its neighbours to be read. */
function places([floor = 0, balanced = 0, stretch = 0]: number[]): number[] {
  const share = stretch === floor ? 0.5 : (balanced - floor) / (stretch - floor);
  const middle = left + share * (right - left);
  return [left, Math.min(right - leastApart, Math.max(left + leastApart, middle)), right];
}

/** Where a value lies among the placed targets; beyond them at the ends of the line. */
function placeOf(value: number, targets: { value: number }[], placed: number[]): number {
  const [floor, balanced, stretch] = targets.map((each) => each.value) as [number, number, number];
  const [from, middle, to] = placed as [number, number, number];
  const between = (a: number, b: number, at: number, end: number): number =>
    b === a ? at : at + ((value - a) / (b - a)) * (end - at);
  const isUp = stretch >= floor;
  const isBelowMiddle = isUp ? value <= balanced : value >= balanced;
  const place = isBelowMiddle ? between(floor, balanced, from, middle) : between(balanced, stretch, middle, to);
  return Math.min(418, Math.max(12, place));
}
