import type { PlanStep, StepGap } from '../plan-shape.js';
import { gap, stepOf, type StepInput } from './step-of.js';

/** What must not fail needs somebody who looks after it and something to fall back on (method, section 6). */
export const occasionStep = ({ facts }: StepInput): PlanStep => {
  const { what, mustNotFail } = facts.sections.occasion;
  const gaps: StepGap[] = what === '' ? [gap('no-occasion')] : [];
  for (const { id, ownerId, fallback } of mustNotFail) {
    if (ownerId === null) gaps.push(gap('no-owner', [], { subjectId: id }));
    if (fallback === '') gaps.push(gap('no-fallback', [], { subjectId: id }));
  }
  return stepOf('occasion', what === '' && mustNotFail.every(({ ownerId }) => ownerId === null), gaps);
};
