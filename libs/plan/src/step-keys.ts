/** The steps of the walk that are derived, in their order: forwards to the people. */
export const planStepKeys = ['goal', 'venue', 'timing', 'occasion', 'people', 'rules'] as const;
export type PlanStepKey = (typeof planStepKeys)[number];

/** `decided`: nothing lacks. `started`: something lacks. `empty`: nobody said anything. `late`: something cannot be made any more. */
export const stepStates = ['decided', 'started', 'empty', 'late'] as const;
export type StepState = (typeof stepStates)[number];

/** What can lack, in words of the texts (`plan.gaps`). */
export const gapCodes = [
  'no-lead-metric',
  'lead-metric-without-name',
  'no-target',
  'no-way-of-measuring',
  'no-candidate',
  'no-venue-chosen',
  'no-room-capacity',
  'no-capacity-in-style',
  'venue-not-free',
  'booking-passed',
  'deposit-passed',
  'no-weather-plan',
  'no-fallback-venue',
  'fire-papers-open',
  'no-date',
  'no-start-time',
  'preparation-late',
  'audience-busy',
  'no-occasion',
  'no-owner',
  'no-fallback',
  'no-check',
  'check-passed',
  'must-not-fail-triggered',
  'no-guest',
  'key-guest-open',
  'guest-alarm',
  'guest-busy',
  'no-substitute',
  'checkpoint-passed',
  'delivery-passed',
  'posts-short',
  'no-doors',
  'post-wrongly-filled',
  'post-double-booked',
  'no-persona',
  'shares-not-whole',
  'duty-overdue',
  'rule-prohibits',
  'duty-reopened',
  'duty-refused',
  'duty-no-owner',
  'questions-open',
] as const;
export type GapCode = (typeof gapCodes)[number];

/** What a deadline is for, in words of the texts (`plan.deadlines`). */
export const deadlineKinds = [
  'venue-booking',
  'venue-deposit',
  'preparation-start',
  'must-not-fail-check',
  'guest-confirm',
  'guest-checkpoint',
  'supplier',
  'duty',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
