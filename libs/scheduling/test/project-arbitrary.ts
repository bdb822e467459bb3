import fc from 'fast-check';
import type { Capacity, ResourceProject } from '../src/resource-project.js';

const MOST_TASKS = 12;

/** The last step is enough for every request: 4. */
const capacities: fc.Arbitrary<Capacity> = fc.oneof(
  fc.integer({ min: 4, max: 8 }),
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(6)), { maxLength: 6 })
    .chain((steps) => fc.integer({ min: 4, max: 6 }).map((last) => [...steps, [3, last] as const]))
    .map((steps) => {
      let from = 0;
      return steps.map(([length, capacity], at) => ({ from: (from += at === 0 ? 0 : length), capacity }));
    }),
);

/** Small projects of every kind: steps, absences, lags, first days, deadlines, tasks with and without pauses. */
export const projects: fc.Arbitrary<ResourceProject> = fc
  .record({
    capacities: fc.array(capacities, { minLength: 1, maxLength: 3 }),
    tasks: fc.array(
      fc.record({
        duration: fc.nat(5),
        request: fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
        first: fc.option(fc.nat(8)),
        deadline: fc.option(fc.nat(25)),
        pauses: fc.boolean(),
      }),
      { minLength: 1, maxLength: MOST_TASKS },
    ),
    pairs: fc.array(fc.tuple(fc.nat(MOST_TASKS - 1), fc.nat(MOST_TASKS - 1), fc.integer({ min: -2, max: 3 })), {
      maxLength: 14,
    }),
  })
  .map(({ capacities, tasks, pairs }) => ({
    capacities,
    durations: tasks.map(({ duration }) => duration),
    requests: tasks.map(({ request }) => request.slice(0, capacities.length)),
    notBefore: tasks.map(({ first }) => first),
    deadlines: tasks.map(({ deadline }) => deadline),
    pauses: tasks.map(({ pauses }) => pauses),
    dependencies: pairs.flatMap(([one, other, lag]) =>
      one < other && other < tasks.length ? [{ before: one, after: other, lag }] : [],
    ),
  }));
