import type { ExperienceCurve, Moment } from '@backcast/planning/program/experience-curve';

export type CurvePoint = {
  moment: Moment;
  x: number;
  y: number;
  expectedY: number | null;
  left: number;
  right: number;
};
export type CurveLayout = {
  points: CurvePoint[];
  line: string;
  ticks: { minute: number; x: number }[];
  xOf: (minute: number) => number;
  yOf: (level: number) => number;
};

export const curveHeight = 200;
const [top, bottom, side] = [30, 34, 14];

/** Where the curve goes on a picture of this width: levels 1 to 5 upwards, minutes to the right, one point a moment. */
export function curveLayout({ moments }: ExperienceCurve, width: number): CurveLayout {
  const from = moments[0]?.from ?? 0;
  const to = Math.max(from + 1, moments.at(-1)?.to ?? 0);
  const xOf = (minute: number): number => side + ((minute - from) / (to - from)) * (width - 2 * side);
  const yOf = (level: number): number => curveHeight - bottom - ((level - 1) / 4) * (curveHeight - top - bottom);
  const points = moments.map((moment): CurvePoint => {
    const [left, right] = [xOf(moment.from), xOf(moment.to)];
    const expectedY = moment.expected === null ? null : yOf(moment.expected);
    return { moment, x: (left + right) / 2, y: yOf(moment.level), expectedY, left, right };
  });
  return {
    points,
    line: smooth(points),
    ticks: ticksBetween(from, to, width).map((minute) => ({ minute, x: xOf(minute) })),
    xOf,
    yOf,
  };
}

const lineHeight = 16;
/** Chinese characters are about as wide as they are high, others about half. */
const widthOf = (name: string): number =>
  [...name].reduce((width, each) => width + (each.charCodeAt(0) > 0x2e80 ? 12 : 7), 8);

/** Of the names above points, in order of their worth, those that do not run into one that is there already. */
export function readableNames(points: readonly CurvePoint[], nameOf: (id: string) => string): Set<string> {
  const placed: { from: number; to: number; y: number }[] = [];
  const readable = new Set<string>();
  for (const { moment, x, y } of points) {
    const half = widthOf(nameOf(moment.id)) / 2;
    const [from, to] = [x - half, x + half];
    const isTaken = placed.some((each) => from < each.to && to > each.from && Math.abs(y - each.y) < lineHeight);
    if (isTaken) continue;
    placed.push({ from, to, y });
    readable.add(moment.id);
  }
  return readable;
}

/** A line that swings from point to point without going beyond them. */
const smooth = (points: CurvePoint[]): string =>
  points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (!before) return `M${round(x)} ${round(y)}`;
      const middle = round((before.x + x) / 2);
      return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
    })
    .join('');
const round = (value: number): number => Math.round(value * 10) / 10;

/** Full hours or half hours, as many as can be read. */
function ticksBetween(from: number, to: number, width: number): number[] {
  const most = Math.max(2, Math.floor(width / 70));
  const step = [30, 60, 120, 240].find((each) => (to - from) / each <= most) ?? 480;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step);
}

/** The level nearest to a height on the picture. */
export const levelAt = ({ yOf }: Pick<CurveLayout, 'yOf'>, y: number): number =>
  [1, 2, 3, 4, 5].reduce((best, level) => (Math.abs(yOf(level) - y) < Math.abs(yOf(best) - y) ? level : best), 1);
