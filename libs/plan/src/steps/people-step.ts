import type { PlanStep, StepGap } from '../plan-shape.js';
import { gap, stepOf, type StepInput } from './step-of.js';

export const peopleStep = ({ facts }: StepInput): PlanStep => {
  const { guests } = facts.sections.guests;
  const isOpen = (status: string): boolean => status === 'proposed' || status === 'in-talks';
  const open = guests.filter(({ isKey, status }) => isKey && isOpen(status));
  const gaps: StepGap[] = guests.length === 0 ? [gap('no-guest')] : [];
  gaps.push(...open.map(({ id }) => gap('key-guest-open', [], { subjectId: id })));
  return stepOf('people', guests.length === 0, gaps);
};
