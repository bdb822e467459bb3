import type { PlanDuty } from './duty-shape.js';
import type { PlanDeadline } from './plan-shape.js';

/** What became of something dated between two plans. `moves` is another day, `passes` another authority for the same duty. */
export type DatedMove = {
  key: string;
  change: 'appears' | 'vanishes' | 'moves' | 'passes';
  before: string | null;
  after: string | null;
};
export type DutyMove = DatedMove & { duty: PlanDuty };
export type DeadlineMove = DatedMove & { deadline: PlanDeadline };

type Dated = { key: string; date: string | null };

/** Duties that appear, vanish, move or pass to another authority, in the order of the plan after, then of that before. */
export const compareDuties = (before: readonly PlanDuty[], after: readonly PlanDuty[]): DutyMove[] => [
  ...datedMoves(before, after).map(({ is, was, ...move }) => ({ ...move, duty: (is ?? was)! })),
  ...after.flatMap((is): DutyMove[] => {
    const was = before.find(({ key }) => key === is.key);
    const [from, to] = [was?.obligation.authority, is.obligation.authority];
    if (from === undefined || from === to) return [];
    return [{ key: is.key, change: 'passes', before: from, after: to, duty: is }];
  }),
];

/** Deadlines that appear, vanish or move; what is done does not count, it is behind us. */
export const compareDeadlines = (before: readonly PlanDeadline[], after: readonly PlanDeadline[]): DeadlineMove[] =>
  datedMoves(
    before.filter(({ isDone }) => !isDone),
    after.filter(({ isDone }) => !isDone),
  ).map(({ is, was, ...move }) => ({ ...move, deadline: (is ?? was)! }));

function datedMoves<Thing extends Dated>(
  before: readonly Thing[],
  after: readonly Thing[],
): (DatedMove & { was: Thing | null; is: Thing | null })[] {
  const [former, latter] = [before, after].map((things) => new Map(things.map((thing) => [thing.key, thing]))) as [
    Map<string, Thing>,
    Map<string, Thing>,
  ];
  const keys = [...new Set([...latter.keys(), ...former.keys()])];
  return keys.flatMap((key) => {
    const was = former.get(key) ?? null;
    const is = latter.get(key) ?? null;
    if (was && is && was.date === is.date) return [];
    const change = !was ? ('appears' as const) : !is ? ('vanishes' as const) : ('moves' as const);
    return [{ key, change, before: was?.date ?? null, after: is?.date ?? null, was, is }];
  });
}
