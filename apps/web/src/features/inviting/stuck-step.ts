import type { StageTotals } from '@backcast/pacing/board/board-shape';
import type { CountStage } from '@backcast/planning/quotas-facts';

/** A stage of the way with how many of the stage before came so far, of one person and of everybody. */
export type PassedStage = {
  stage: CountStage;
  count: number;
  rate: number | null;
  everybody: number | null;
};

export const passedStages = (own: StageTotals, all: StageTotals): PassedStage[] => {
  const stages = (['contacted', 'invited', 'confirmed', 'secondConfirmed', 'arrived'] as const).filter(
    (stage, at) => at < 3 || all[stage] > 0,
  );
  return stages.map((stage, at) => {
    const before = stages[at - 1];
    return {
      ...{ stage, count: own[stage] },
      rate: before === undefined ? null : rateOf(own[stage], own[before]),
      everybody: before === undefined ? null : rateOf(all[stage], all[before]),
    };
  });
};

const rateOf = (passed: number, of: number): number | null => (of > 0 ? passed / of : null);

/** Where most customers are lost beside everybody's rate: from how many, how many came, how many it should have been. */
export type Stuck = { stage: CountStage; from: number; to: number; expected: number };

export function stuckStep(stages: readonly PassedStage[]): Stuck | null {
  let worst: Stuck | null = null;
  stages.forEach(({ stage, count, rate, everybody }, at) => {
    const from = stages[at - 1]?.count ?? 0;
    if (rate === null || everybody === null || rate >= everybody) return;
    const expected = from * everybody;
    // Less than a customer is nothing to talk about.
    if (expected - count >= 1 && expected - count > (worst ? worst.expected - worst.to : 0))
      worst = { stage, from, to: count, expected };
  });
  return worst;
}
