import { goalBlockersOf } from '@backcast/planning/can-announce';
import type { PlanStep } from '../plan-shape.js';
import { gap, stepOf, type StepInput } from './step-of.js';

export const goalStep = ({ facts }: StepInput): PlanStep => {
  const { leadMetric, balanced } = facts.goal;
  const blockers = goalBlockersOf(facts.goal);
  return stepOf(
    'goal',
    leadMetric === null && balanced === null,
    blockers.map((code) => gap(code, ['announce'])),
  );
};
