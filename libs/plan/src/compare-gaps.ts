import type { PlanStep, StepGap } from './plan-shape.js';
import type { PlanStepKey } from './step-keys.js';

export type GapMove = { step: PlanStepKey; change: 'appears' | 'vanishes'; gap: StepGap };

/** What lacks after a change and did not before, and what no longer does, step by step. */
export function compareGaps(before: readonly PlanStep[], after: readonly PlanStep[]): GapMove[] {
  const keyed = (steps: readonly PlanStep[]): Map<string, { step: PlanStepKey; gap: StepGap }> =>
    new Map(steps.flatMap(({ step, gaps }) => gaps.map((gap) => [keyOf(step, gap), { step, gap }] as const)));
  const [former, latter] = [keyed(before), keyed(after)];
  const only = (one: typeof former, other: typeof former, change: GapMove['change']): GapMove[] =>
    [...one].filter(([key]) => !other.has(key)).map(([, { step, gap }]) => ({ step, change, gap }));
  return [...only(latter, former, 'appears'), ...only(former, latter, 'vanishes')];
}

/** The same lack of the same thing is the same one, however many days it counts. */
const keyOf = (step: PlanStepKey, { code, subjectId, values }: StepGap): string =>
  JSON.stringify([
    step,
    code,
    subjectId,
    values['audience'] ?? values['titleCode'] ?? values['title'] ?? '',
    values['window'] ?? '',
  ]);
