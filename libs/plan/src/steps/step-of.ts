import type { DerivedNumber, DeriveContext, EventFacts, PlanStep, StepGap } from '../plan-shape.js';
import type { GapCode, PlanStepKey } from '../step-keys.js';

/** What a step is derived from: facts, the numbers before it, and the context. */
export type StepInput = { facts: EventFacts; numbers: Record<string, DerivedNumber>; context: DeriveContext };

/** A step with its gaps: empty while nobody said anything about it, decided once nothing lacks, late once a day has passed. */
export const stepOf = (step: PlanStepKey, isEmpty: boolean, gaps: StepGap[], isLate = false): PlanStep => ({
  step,
  state: isLate ? 'late' : gaps.length === 0 ? 'decided' : isEmpty ? 'empty' : 'started',
  gaps,
});

export const gap = (
  code: GapCode,
  blocks: StepGap['blocks'] = [],
  { subjectId = null, values = {} }: Partial<Pick<StepGap, 'subjectId' | 'values'>> = {},
): StepGap => ({ code, values, subjectId, blocks });
