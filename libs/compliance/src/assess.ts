import { addDays, type PlainDate } from '@backcast/calendar/plain-date';
import { officialCalendar, type WorkCalendar } from '@backcast/calendar/work-calendar';
import { countWorkingDays, plusWorkingDays } from '@backcast/calendar/working-days';
import { becauseOf, type RuleReason } from './because.js';
import { compileRule } from './compile-rule.js';
import { deadlineOf, type Deadline } from './deadline.js';
import { evaluateCondition } from './evaluate-condition.js';
import { evaluateQuantity } from './evaluate-quantity.js';
import { firingRules } from './firing-rules.js';
import type { EventRuleFacts } from './rule-facts.js';
import type { Rule, RuleGate, RuleSeverity } from './rule.js';

export type ObligationStatus = 'open' | 'overdue' | 'provisional';

/** What a rule asks of one event. Days are `YYYY-MM-DD`; nothing in it is stored as truth. */
export type Obligation = {
  code: string;
  authority: string;
  latest: string | null;
  practicalLatest: PlainDate | null;
  severity: RuleSeverity;
  status: ObligationStatus;
  quantity: number | null;
  gates: readonly RuleGate[];
  /** The lead time follows from something else than a lead time in the law. */
  derived: boolean;
  /** Working days after today up to and including the deadline, negative once it has passed; null without one of them. */
  workingDaysLeft: number | null;
  provisionalYears: number[];
  /** Last day of the authority's decision if all is accepted on the last practical day; null where none is known. */
  decidedBy: PlainDate | null;
  because: RuleReason[];
  rule: Rule;
};

export type AssessContext = {
  /** Absent: nothing can be overdue. */
  today?: PlainDate | undefined;
  /** The working calendar of a jurisdiction; company days off in it do not move official deadlines. */
  calendarFor: (jurisdiction: string) => WorkCalendar;
  rules: readonly Rule[];
};

/**
 * The obligations of an event: the rules that hold in its place and are not superseded, with deadlines counted back from
 * its first day. Sorted by deadline, then code; the order of the rules does not matter.
 * @throws RuleSyntaxError for a rule that cannot be read, CalendarRangeError for an event day that does not exist
 */
export function assess(facts: EventRuleFacts, context: AssessContext): Obligation[] {
  const { jurisdiction } = facts;
  if (jurisdiction === undefined) return [];
  const fired = firingRules(context.rules, facts);
  const needsCalendar = fired.some((rule) => rule.lead !== null);
  const calendar = needsCalendar ? officialCalendar(context.calendarFor(jurisdiction)) : null;
  return fired.map((rule) => obligation(rule, facts, calendar, context.today)).sort(byDeadline);
}

function obligation(rule: Rule, facts: EventRuleFacts, calendar: WorkCalendar | null, today?: PlainDate): Obligation {
  const compiled = compileRule(rule);
  const { eventDate } = facts;
  const deadline = rule.lead && calendar && eventDate ? deadlineOf(rule.lead, eventDate, calendar) : null;
  return {
    code: rule.code,
    authority: authorityOf(rule, facts),
    latest: deadline?.latest ?? null,
    practicalLatest: deadline?.practicalLatest ?? null,
    severity: rule.severity,
    status: statusOf(deadline, today),
    quantity: compiled.quantity && evaluateQuantity(compiled.quantity, facts),
    gates: rule.gates,
    derived: rule.lead?.derived !== undefined,
    workingDaysLeft: deadline && calendar && today ? daysLeft(calendar, today, deadline) : null,
    provisionalYears: deadline?.provisionalYears ?? [],
    decidedBy: deadline?.practicalLatest && calendar ? decidedBy(rule, deadline.practicalLatest, calendar) : null,
    because: becauseOf(compiled.when, facts),
    rule,
  };
}

function authorityOf(rule: Rule, facts: EventRuleFacts): string {
  const holds = compileRule(rule).authorities.find(({ when }) => !when || evaluateCondition(when, facts) === true);
  return holds?.authority ?? '';
}

/** An hour has no practical day; it has passed when its day has. */
function statusOf(deadline: Deadline | null, today: PlainDate | undefined): ObligationStatus {
  if (!deadline) return 'open';
  if (deadline.provisionalYears.length > 0) return 'provisional';
  return today !== undefined && today > (deadline.practicalLatest ?? deadline.latestDay) ? 'overdue' : 'open';
}

const daysLeft = (calendar: WorkCalendar, today: PlainDate, { practicalLatest, latestDay }: Deadline): number =>
  countWorkingDays(calendar, today, practicalLatest ?? latestDay).days;

function decidedBy({ decision }: Rule, handedIn: PlainDate, calendar: WorkCalendar): PlainDate | null {
  if (!decision) return null;
  if (decision.unit === 'calendar') return addDays(handedIn, decision.n);
  const counted = plusWorkingDays(calendar, handedIn, decision.n);
  return counted.provisional ? null : counted.date;
}

const byDeadline = (left: Obligation, right: Obligation): number =>
  compareText(left.latest ?? '~', right.latest ?? '~') || compareText(left.code, right.code);

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
