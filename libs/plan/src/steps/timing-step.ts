import type { PlanStep, StepGap } from '../plan-shape.js';
import { gap, stepOf, type StepInput } from './step-of.js';

export const timingStep = ({ facts }: StepInput): PlanStep => {
  const gaps: StepGap[] = [];
  if (facts.sessions.some(({ date }) => date === null)) gaps.push(gap('no-date', ['announce', 'people']));
  if (facts.sessions.some(({ startTime }) => startTime === null)) gaps.push(gap('no-start-time', ['announce']));
  return stepOf('timing', gaps.length === 2, gaps);
};
