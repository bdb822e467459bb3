import { assess, type Obligation } from '@backcast/compliance/assess';
import { dutyPapers, isInternalAuthority } from '@backcast/compliance/duty-papers';
import { orgRules } from '@backcast/compliance/packs/org';
import { ruleGates, type Rule, type RuleGate } from '@backcast/compliance/rule';
import { dutyKey, type DutyRecord, type DutyStatus } from './duty-record.js';
import type { PlanDuty, PlanGate } from './duty-shape.js';
import { changesSinceFiling, filedFacts, type FiledFacts } from './filed-facts.js';
import type { DerivedNumber, DeriveContext, EventFacts } from './plan-shape.js';
import { ruleFactsOf } from './rule-facts-of.js';

type Numbers = Record<string, DerivedNumber>;

/**
 * What the rules of the place and of the organization ask of an event, with what people did about it: prohibitions
 * first, then what is overdue, what was re-opened, and the rest by day; what is done comes last.
 */
export function deriveDuties(
  facts: EventFacts,
  numbers: Numbers,
  { today, calendar, rules }: DeriveContext,
): PlanDuty[] {
  const now = filedFacts(facts, numbers['heads.rules']?.value ?? null);
  const records = new Map(facts.duties.map((record) => [record.key, record]));
  return assess(ruleFactsOf(facts, numbers), { today, rules, calendarFor: () => calendar })
    .map((obligation) => dutyOf(obligation, records.get(dutyKey(obligation.code)) ?? null, now, today))
    .sort((a, b) => compare(rank(a), rank(b)) || compare(a.date ?? '~', b.date ?? '~') || compare(a.code, b.code));
}

/** Records whose rule does not ask any more: kept and shown, never deleted. */
export const orphanDuties = ({ duties }: EventFacts, asked: readonly PlanDuty[]): DutyRecord[] =>
  duties.filter(({ key }) => !asked.some((duty) => duty.key === key));

/** What is held up, and by what; gates that nothing holds are left out. */
export const deriveGates = (duties: readonly PlanDuty[]): PlanGate[] =>
  ruleGates.flatMap((gate) => {
    const blockedBy = duties
      .filter(({ holds }) => holds.includes(gate))
      .map(({ key, code, isLaw }) => ({ key, code, canOverride: !isLaw }));
    return blockedBy.length > 0 ? [{ gate, blockedBy }] : [];
  });

function dutyOf(obligation: Obligation, record: DutyRecord | null, now: FiledFacts, today: string): PlanDuty {
  const { rule, severity, authority, latest, practicalLatest, workingDaysLeft, provisionalYears } = obligation;
  const date = practicalLatest ?? latest?.slice(0, 10) ?? null;
  const reopenedBy = record && wasFiled(record) ? changesSinceFiling(record.filed, now) : [];
  const status: DutyStatus = record === null || reopenedBy.length > 0 ? 'open' : record.status;
  const isDone = severity !== 'prohibited' && ['handed-in', 'granted', 'not-needed'].includes(status);
  const isReopened = reopenedBy.length > 0;
  return {
    ...{ key: dutyKey(rule.code), code: rule.code, titleCode: titleCodeOf(rule), obligation, date, workingDaysLeft },
    isProvisional: provisionalYears.length > 0,
    isOverdue: !isDone && date !== null && date < today,
    isDone,
    isInternal: isInternalAuthority(authority),
    isLaw: rule.pack !== 'ORG',
    papers: dutyPapers(rule, authority),
    ...{ record, status, reopenedBy },
    holds: gatesOf(rule).filter((gate) => !isOpenGate(gate, rule, record, isReopened)),
  };
}

type Filed = DutyRecord & { filed: FiledFacts };
const wasFiled = (record: DutyRecord): record is Filed =>
  record.filed !== null && ['handed-in', 'granted', 'not-needed'].includes(record.status);

/** What is prohibited must not be announced or opened, whatever the rule says it gates. */
const gatesOf = ({ gates, severity }: Rule): readonly RuleGate[] =>
  severity === 'prohibited' && gates.length === 0 ? ['announcement', 'opening'] : gates;

/**
 * A gate opens with what was granted, with an authority's answer that it is not needed, or by an override of the
 * organization's own gate. Saying oneself that it is not needed opens none: that would be an override without the name.
 */
function isOpenGate(gate: RuleGate, rule: Rule, record: DutyRecord | null, isReopened: boolean): boolean {
  if (record === null) return false;
  const isOwn = rule.pack === 'ORG';
  if (isOwn && record.overrides.some((each) => each.gate === gate)) return true;
  if (rule.severity === 'prohibited' || isReopened) return false;
  if (record.status === 'granted') return true;
  return record.status === 'not-needed' && record.answer?.verdict === 'not-needed';
}

/** Laws are as they ship; a policy may say something else since the organization edited it. */
function titleCodeOf({ code, pack, obligation }: Rule): string | null {
  if (pack !== 'ORG') return code;
  return orgRules.some((rule) => rule.code === code && rule.obligation === obligation) ? code : null;
}

function rank({ obligation, isDone, isOverdue, reopenedBy }: PlanDuty): number {
  if (obligation.severity === 'prohibited') return 0;
  if (isDone) return 4;
  return isOverdue ? 1 : reopenedBy.length > 0 ? 2 : 3;
}

const compare = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);
