import { askedFacts } from '@backcast/compliance/asked-facts';
import { ruleFacts, type RuleFactName } from '@backcast/compliance/rule-facts';
import { dutyValues } from '../deadlines/duty-deadlines.js';
import { gatesOfAnnouncing } from '../announce-holders.js';
import type { PlanDuty } from '../duty-shape.js';
import type { DerivedNumber, DeriveContext, EventFacts, PlanStep, StepGap } from '../plan-shape.js';
import { ruleFactsOf } from '../rule-facts-of.js';
import { gap, stepOf } from './step-of.js';

/** Facts that the plan knows itself, from venue, dates and goal; nobody is asked for them here. */
const known: readonly RuleFactName[] = ['attendance', 'setting', 'eventDate', 'exempt'];
/** Said when it happened, not planned with. */
const later: readonly RuleFactName[] = ['permitted', 'changeOfTime', 'cancelled'];

/** Asked only once the other one was answered with yes. */
const follows: Partial<Record<RuleFactName, RuleFactName>> = {
  minorsUnder14Data: 'collectsPersonalData',
  sharesDataWithCoHost: 'collectsPersonalData',
  bannersNonCommercial: 'bannersPublicPlace',
  'lottery.topPrizeCNY': 'lottery',
  'drone.class': 'drone',
  'drone.indoor': 'drone',
  'drone.overCrowd': 'drone',
  'drone.controlledAirspace': 'drone',
  'drone.fleet': 'drone',
};

/** The questions that this event's place and facts still make worth asking, in the order of a form. */
export function rulesQuestions(
  facts: EventFacts,
  numbers: Record<string, DerivedNumber>,
  rules: DeriveContext['rules'],
): RuleFactName[] {
  const { answers } = facts.sections.rules;
  const isTurn = (name: RuleFactName): boolean => {
    const first = follows[name];
    return first === undefined || answers[first] === true;
  };
  const asked = askedFacts(rules, ruleFactsOf(facts, numbers)).filter(isTurn);
  return asked.filter((name) => !known.includes(name) && !later.includes(name) && ruleFacts[name].kind !== 'date');
}

/** What can no longer be made is said at once and first, then what is prohibited, re-opened, nobody's, not answered. */
export function rulesStep(
  facts: EventFacts,
  numbers: Record<string, DerivedNumber>,
  duties: readonly PlanDuty[],
  { rules }: DeriveContext,
): PlanStep {
  const { answers } = facts.sections.rules;
  const questions = rulesQuestions(facts, numbers, rules);
  const open = questions.filter((name) => !Object.hasOwn(answers, name));
  const undone = duties.filter(({ isDone, obligation }) => !isDone && obligation.severity !== 'prohibited');
  const overdue = undone.filter(({ isOverdue }) => isOverdue);
  const gaps: StepGap[] = [
    ...overdue.map((duty) => about('duty-overdue', duty, { date: duty.date ?? '' })),
    ...duties
      .filter(({ obligation }) => obligation.severity === 'prohibited')
      .map((duty) => about('rule-prohibits', duty)),
    ...undone.filter(({ reopenedBy }) => reopenedBy.length > 0).map((duty) => about('duty-reopened', duty)),
    ...undone.filter(({ status }) => status === 'refused').map((duty) => about('duty-refused', duty)),
    ...undone.filter(({ record }) => (record?.ownerId ?? null) === null).map((duty) => about('duty-no-owner', duty)),
    ...(open.length > 0 ? [gap('questions-open', [], { values: { count: open.length } })] : []),
  ];
  const isEmpty = Object.keys(answers).length === 0 && facts.duties.length === 0;
  return stepOf('rules', isEmpty, gaps, overdue.length > 0);
}

const about = (code: StepGap['code'], duty: PlanDuty, values: Record<string, string> = {}): StepGap =>
  gap(code, duty.holds.some((gate) => gatesOfAnnouncing.includes(gate)) ? ['announce'] : [], {
    values: { ...dutyValues(duty), ...values },
  });
