import { announceBlockers } from './announce-blockers.js';
import { announceHolders } from './announce-holders.js';
import type { DerivedPlan, EventFacts, PlanConflict, PlanDeadline, PlanStep, StepGap } from './plan-shape.js';
import type { ConflictCode } from './plan-keys.js';
import { lastEventDate } from './last-event-date.js';
import { planStepKeys, type DeadlineKind, type GapCode, type PlanStepKey } from './step-keys.js';

/** In the order in which they come: missed, due within a week, holding something up, the rest. */
export const urgencies = ['late', 'soon', 'blocking', 'open'] as const;
export type Urgency = (typeof urgencies)[number];

/** One thing that an event needs. It says what lacks, what is due or what contradicts itself; two of them when they are one thing. */
export type NextAction = {
  /** Stable while the thing is the same, so that a list does not jump. */
  key: string;
  urgency: Urgency;
  /** Where it is done; null for announcing. */
  step: PlanStepKey | null;
  /** What lacks: several when the same lacks at several entries. */
  gaps: StepGap[];
  /** The values of what lacks; what is counted is summed over the entries. */
  values: StepGap['values'];
  deadline: PlanDeadline | null;
  conflict: PlanConflict | null;
  /** What waits for it. */
  blocks: StepGap['blocks'];
};

/** Working days: what is due within them comes before what holds something up. */
const soonDays = 5;
/** What is due later than this is a deadline, but nothing to do next. */
const aheadDays = 20;

/** Gaps that say that something was missed; they come first whatever they block. */
const lateGaps: ReadonlySet<GapCode> = new Set<GapCode>([
  'booking-passed',
  'deposit-passed',
  'check-passed',
  'must-not-fail-triggered',
  'guest-alarm',
  'checkpoint-passed',
  'delivery-passed',
  'preparation-late',
  'duty-overdue',
  'order-late',
  'delivery-late',
  'approval-late',
  'approval-overdue',
  'script-late',
  'task-late',
]);

/** Gaps that say the same as a deadline of the same entry. */
const deadlineOf: Partial<Record<GapCode, DeadlineKind>> = {
  'booking-passed': 'venue-booking',
  'deposit-passed': 'venue-deposit',
  'check-passed': 'must-not-fail-check',
  'guest-alarm': 'guest-confirm',
  'key-guest-open': 'guest-confirm',
  'checkpoint-passed': 'guest-checkpoint',
  'delivery-passed': 'supplier',
  'preparation-late': 'preparation-start',
  'duty-overdue': 'duty',
  'duty-reopened': 'duty',
  'duty-refused': 'duty',
  'duty-no-owner': 'duty',
  'order-late': 'material-order',
  'delivery-late': 'material-delivery',
  'approval-open': 'budget-approval',
  'approval-late': 'budget-approval',
  'script-open': 'script-approval',
  'script-late': 'script-approval',
  'task-late': 'task-start',
};

/** Values that say which entry is meant, where it has no id of its own. */
const naming = ['what', 'title', 'titleCode'];
/** Values of entries that lack alike: their names, and a count that can be summed. */
const joining = ['title', 'titleCode', 'short'];

/** The step in which a contradiction is decided; the goal's unless it is said here. */
const conflictSteps: Partial<Record<ConflictCode, PlanStepKey>> = { 'room-twice': 'venue', 'seats-short': 'layout' };
export const conflictStep = ({ code }: PlanConflict): PlanStepKey => conflictSteps[code as ConflictCode] ?? 'goal';

/**
 * What to do next, the most urgent first: what was missed, what is due within five working days, what keeps the event
 * from being announced and else holds something up, then the rest. The same plan always gives the same order.
 * Nothing is left to do once the event is over.
 */
export function nextActions(
  facts: EventFacts,
  plan: DerivedPlan,
  { today, isAnnounced }: { today: string; isAnnounced: boolean },
): NextAction[] {
  const last = lastEventDate(facts);
  if (last !== null && last < today) return [];
  const due = plan.deadlines.filter(({ isDone }) => !isDone);
  const lacking = plan.steps.flatMap((step) => lackingIn(step, due, today));
  const said = new Set(lacking.flatMap(({ deadline }) => deadline?.key ?? []));
  const all = [
    ...lacking,
    ...due
      .filter(({ key, workingDaysLeft }) => !said.has(key) && workingDaysLeft <= aheadDays)
      .map((each) => dueAction(each, today)),
    ...plan.conflicts.map(conflictAction),
    ...(isAnnounced || announceBlockers(facts).length > 0 || isHeldUp(plan) ? [] : [announceAction]),
  ];
  return all.sort((a, b) => compareRanks(rankOf(a), rankOf(b)));
}

const isHeldUp = ({ steps, gates }: DerivedPlan): boolean =>
  announceHolders(gates).length > 0 || steps.some(({ gaps }) => gaps.some(({ blocks }) => blocks.includes('announce')));

const nothing = { gaps: [], values: {}, deadline: null, conflict: null, blocks: [] };
const announceAction: NextAction = { ...nothing, key: 'announce', urgency: 'blocking', step: null };

const conflictAction = (conflict: PlanConflict): NextAction => ({
  ...nothing,
  key: `conflict.${conflict.code}.${conflict.keys.join('.')}`,
  urgency: 'blocking',
  step: conflictStep(conflict),
  conflict,
});

const dueAction = (deadline: PlanDeadline, today: string): NextAction => ({
  ...nothing,
  key: `due.${deadline.key}`,
  urgency: urgencyOf(deadline, today),
  step: deadline.step,
  deadline,
});

/** How near a day is, in the words of what is to be done next. */
export const urgencyOf = (
  { date, workingDaysLeft }: Pick<PlanDeadline, 'date' | 'workingDaysLeft'>,
  today: string,
): Urgency => (date < today ? 'late' : workingDaysLeft <= soonDays ? 'soon' : 'open');

/** The gaps of a step: each with its deadline where it has one; what lacks alike at several entries is one action. */
function lackingIn({ step, state, gaps }: PlanStep, due: PlanDeadline[], today: string): NextAction[] {
  // A late step names what is late first, also in words that are not known here.
  const isNamed = gaps.some(({ code }) => lateGaps.has(code));
  const isLate = (gap: StepGap, index: number): boolean =>
    lateGaps.has(gap.code) || (state === 'late' && !isNamed && index === 0);
  const inStep = due.filter((deadline) => deadline.step === step);
  const actions = new Map<string, NextAction>();
  gaps.forEach((gap, index) => {
    const deadline = inStep.find((each) => isSame(gap, each)) ?? null;
    const key = keyOf(step, gap, deadline);
    const alike = actions.get(key);
    if (alike) return void actions.set(key, joined(alike, gap));
    const urgency = isLate(gap, index) ? 'late' : gapUrgency(gap, deadline, today);
    const { values, blocks } = gap;
    actions.set(key, { ...nothing, key, urgency, step, gaps: [gap], values, deadline, blocks });
  });
  return [...actions.values()];
}

/** Several gaps of one entry are told by the first of them; the same gap of several entries by all. */
const joined = (action: NextAction, gap: StepGap): NextAction => ({
  ...action,
  gaps: action.deadline ? action.gaps : [...action.gaps, gap],
  values: action.deadline ? action.values : summed(action.values, gap.values),
  blocks: [...new Set([...action.blocks, ...gap.blocks])],
});

const summed = (values: StepGap['values'], { short }: StepGap['values']): StepGap['values'] =>
  short === undefined ? values : { ...values, short: Number(values['short'] ?? 0) + Number(short) };

function gapUrgency({ blocks }: StepGap, deadline: PlanDeadline | null, today: string): Urgency {
  const byDay = deadline && urgencyOf(deadline, today);
  return byDay === null || byDay === 'open' ? (blocks.length > 0 ? 'blocking' : 'open') : byDay;
}

const isSame = ({ code, subjectId, values }: StepGap, deadline: PlanDeadline): boolean =>
  deadlineOf[code] === deadline.kind &&
  subjectId === deadline.subjectId &&
  naming.every((name) => values[name] === undefined || values[name] === deadline.values[name]);

function keyOf(step: PlanStepKey, { code, subjectId, values }: StepGap, deadline: PlanDeadline | null): string {
  if (deadline) return `due.${deadline.key}`;
  const isAlike = Object.keys(values).every((name) => joining.includes(name));
  return ['gap', step, code, ...(isAlike ? [] : [subjectId ?? '', JSON.stringify(values)])].join('.');
}

type Rank = (number | string)[];

/** Class, then within it: days left where days count, announcing and contradictions first where something waits. */
function rankOf({ key, urgency, step, deadline, conflict, blocks }: NextAction): Rank {
  const days = deadline?.workingDaysLeft ?? (urgency === 'late' ? -Infinity : Infinity);
  const place = step === null ? planStepKeys.length : planStepKeys.indexOf(step);
  const waits = blocks.includes('announce') ? 0 : conflict ? 1 : step === null ? 2 : 3;
  const most = -blocks.length;
  const inClass =
    urgency === 'blocking' ? (waits === 0 ? [0, place, most] : [waits, most, place]) : [days, most, place];
  return [urgencies.indexOf(urgency), ...inClass, key];
}

function compareRanks(a: Rank, b: Rank): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
