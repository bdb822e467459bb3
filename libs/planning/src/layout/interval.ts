/** A stretch of a line from `from` to `to`, in centimetres; `from` < `to`. */
export type Interval = { from: number; to: number };

/** What is left of the stretches when others are taken out, in order. */
export function withoutIntervals(stretches: readonly Interval[], taken: readonly Interval[]): Interval[] {
  return taken.reduce<Interval[]>(
    (left, { from, to }) =>
      left.flatMap((each) => {
        if (to <= each.from || from >= each.to) return [each];
        const before = { from: each.from, to: from };
        const after = { from: to, to: each.to };
        return [before, after].filter((part) => part.to > part.from);
      }),
    [...stretches],
  );
}

const slack = 1e-6;

/** Whether a stretch lies in one of the others as a whole. */
export const isWithin = (stretch: Interval, all: readonly Interval[]): boolean =>
  all.some(({ from, to }) => stretch.from >= from - slack && stretch.to <= to + slack);
