import type { MustNotFail, MustNotFailKey } from '@backcast/planning/occasion-facts';
import type { PlanStep, StepGap } from '../plan-shape.js';
import type { PlanStepKey } from '../step-keys.js';
import { gap, stepOf, type StepInput } from './step-of.js';

/** What waits for something that must not fail and is not looked after. */
const holdsUp: Record<MustNotFailKey, PlanStepKey[]> = {
  'main-guest': ['people'],
  equipment: ['venue'],
  talks: ['people'],
  customers: ['people'],
  own: [],
};

/** What must not fail needs an owner, a check, and something to fall back on (method, section 6). */
export const occasionStep = ({ facts, context }: StepInput): PlanStep => {
  const { what, mustNotFail } = facts.sections.occasion;
  const late = mustNotFail.flatMap((item) => lateGaps(item, context.today));
  const gaps = mustNotFail.filter(({ status }) => status !== 'solved').flatMap(openGaps);
  const isEmpty = what === '' && mustNotFail.every(({ ownerId }) => ownerId === null);
  return stepOf('occasion', isEmpty, [...late, ...(what === '' ? [gap('no-occasion')] : []), ...gaps], late.length > 0);
};

/** It happened, or its check was missed. */
function lateGaps({ id, status, checkBy, key }: MustNotFail, today: string): StepGap[] {
  const about = { subjectId: id };
  if (status === 'triggered') return [gap('must-not-fail-triggered', holdsUp[key], about)];
  return status === 'open' && checkBy !== null && checkBy < today ? [gap('check-passed', [], about)] : [];
}

function openGaps({ id, key, ownerId, check, checkBy, fallback }: MustNotFail): StepGap[] {
  const about = { subjectId: id };
  return [
    ...(ownerId === null ? [gap('no-owner', holdsUp[key], about)] : []),
    ...(fallback === '' ? [gap('no-fallback', holdsUp[key], about)] : []),
    ...(check === '' || checkBy === null ? [gap('no-check', [], about)] : []),
  ];
}
