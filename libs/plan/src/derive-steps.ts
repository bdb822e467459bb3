import { goalStep } from './steps/goal-step.js';
import { occasionStep } from './steps/occasion-step.js';
import { peopleStep } from './steps/people-step.js';
import { programStep } from './steps/program-step.js';
import { timingStep } from './steps/timing-step.js';
import { venueStep } from './steps/venue-step.js';
import type { PlanStep } from './plan-shape.js';
import type { StepInput } from './steps/step-of.js';

const steps = [goalStep, venueStep, timingStep, occasionStep, peopleStep, programStep];

/** What is decided, what lacks and what waits for it, step by step. */
export const deriveSteps = (input: StepInput): PlanStep[] => steps.map((step) => step(input));
