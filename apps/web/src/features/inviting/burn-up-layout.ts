import type { Board } from '@backcast/pacing/board/board-shape';

export const chartHeight = 244;
const edge = { left: 58, right: 14, top: 22, bottom: 26 };

type Point = { x: number; y: number };
export type BurnUpLayout = {
  top: number;
  bottom: number;
  left: number;
  right: number;
  rungs: { y: number; count: number }[];
  days: { x: number; day: string }[];
  actual: Point[];
  planned: Point[];
  /** From today to the event: the middle, and the band around it. */
  forecast: { middle: Point[]; low: Point[]; high: Point[] } | null;
  today: (Point & { count: number; planned: (Point & { count: number }) | null }) | null;
  /** A label that would run into another one is left out. */
  checkpoints: (Point & { due: number; isLabelled: boolean })[];
  yOf: (count: number) => number;
};

/** Where everything of the burn-up stands in a picture of this width, in pixels. `needs` are confirmations of targets. */
export function burnUpLayout(board: Board, needs: readonly number[], width: number): BurnUpLayout {
  const { burnUp, checkpoints, confirmations } = board;
  const step = rungStep(Math.max(10, ...needs, confirmations?.p90 ?? 0, ...burnUp.map(highest)));
  const most = Math.ceil(Math.max(10, ...needs, confirmations?.p90 ?? 0, ...burnUp.map(highest)) / step) * step;
  const [left, right, bottom] = [edge.left, Math.max(edge.left + 40, width - edge.right), chartHeight - edge.bottom];
  const yOf = (count: number): number => bottom - (count / most) * (bottom - edge.top);
  const last = Math.max(1, burnUp.length - 1);
  const xOf = (at: number): number => left + (at / last) * (right - left);
  const placeOf = (day: string): number => burnUp.findIndex((each) => each.day === day);
  const line = (of: (day: Board['burnUp'][number]) => number | null): Point[] =>
    burnUp.flatMap((day, at) => {
      const count = of(day);
      return count === null ? [] : [{ x: xOf(at), y: yOf(count) }];
    });
  const now = burnUp.findLastIndex(({ actual }) => actual !== null);
  const here = burnUp[now];
  return {
    ...{ top: edge.top, bottom, left, right, yOf },
    rungs: Array.from({ length: most / step + 1 }, (_, at) => ({ y: yOf(at * step), count: at * step })),
    days: spaced(
      [burnUp[0]?.day, ...checkpoints.map(({ date }) => date), burnUp.at(-1)?.day].flatMap((day) =>
        day === undefined || placeOf(day) < 0 ? [] : [{ x: xOf(placeOf(day)), day }],
      ),
    ),
    actual: line(({ actual }) => actual),
    planned: line(({ planned }) => planned),
    forecast: forecastLines(board, now, (at, count) => ({ x: xOf(at), y: yOf(count) })),
    today:
      here === undefined
        ? null
        : {
            ...{ x: xOf(now), y: yOf(here.actual ?? 0), count: here.actual ?? 0 },
            planned:
              here.planned === null ? null : { x: xOf(now), y: yOf(here.planned), count: Math.round(here.planned) },
          },
    checkpoints: labelled(
      checkpoints.flatMap(({ date, due }) => {
        const at = placeOf(date);
        return at < 0 ? [] : [{ x: xOf(at), y: yOf(due), due }];
      }),
      here === undefined ? null : { x: xOf(now), y: yOf(highest(here)) - 14 },
    ),
  };
}

const highest = ({ actual, planned }: Board['burnUp'][number]): number => Math.max(actual ?? 0, planned ?? 0);

/** Words of a checkpoint stand left of it; `today` is where those of the plan stand. */
function labelled(checkpoints: readonly (Point & { due: number })[], today: Point | null): BurnUpLayout['checkpoints'] {
  const taken: Point[] = today ? [today] : [];
  return checkpoints.map((each) => {
    const isLabelled = taken.every(({ x, y }) => Math.abs(x - each.x) >= 82 || Math.abs(y - each.y) >= 15);
    if (isLabelled) taken.push(each);
    return { ...each, isLabelled };
  });
}

/** Three to five rungs on whole tens, fifties or hundreds. */
function rungStep(most: number): number {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return (
    [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough && each >= 1) ?? Math.max(1, 10 * power)
  );
}

/** Labels that would run into the one before are left out; the last stays. */
function spaced(days: { x: number; day: string }[]): { x: number; day: string }[] {
  const least = 84;
  const end = days.at(-1);
  const kept: typeof days = [];
  for (const each of days.slice(0, -1))
    if (each.x - (kept.at(-1)?.x ?? -least) >= least && end && end.x - each.x >= least) kept.push(each);
  return end ? [...kept, end] : kept;
}

/** What is still to come spreads over the days as the plan does; where the plan stands still, evenly. */
function forecastLines(
  { burnUp, confirmations }: Board,
  now: number,
  point: (at: number, count: number) => Point,
): BurnUpLayout['forecast'] {
  const [here, end] = [burnUp[now], burnUp.at(-1)];
  if (confirmations === null || here === undefined || end === undefined || now >= burnUp.length - 1) return null;
  const [from, until] = [here.planned ?? 0, end.planned ?? 0];
  const shareOf = (at: number): number =>
    until > from ? ((burnUp[at]!.planned ?? 0) - from) / (until - from) : (at - now) / (burnUp.length - 1 - now);
  const actual = here.actual ?? 0;
  const to = (count: number): Point[] =>
    burnUp.slice(now).map((_day, n) => point(now + n, actual + (count - actual) * shareOf(now + n)));
  return { middle: to(confirmations.p50), low: to(confirmations.p10), high: to(confirmations.p90) };
}
