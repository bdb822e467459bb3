import { addDays } from '@backcast/calendar/plain-date';
import { countWorkingDays, isWorkingDay } from '@backcast/calendar/working-days';
import type { AgreedQuota, QuotasFacts } from '@backcast/planning/quotas-facts';
import { namesOnList } from './derive-funnel.js';
import { lastEventDate } from './last-event-date.js';
import { urgencies, urgencyOf, type NextAction, type Urgency } from './next-actions.js';
import type { DeriveContext, DerivedPlan, EventFacts } from './plan-shape.js';

export const invitingGaps = [
  'no-inviters',
  'no-quotas',
  'quotas-not-agreed',
  'quotas-not-accepted',
  'names-missing',
  'no-way-to-report',
  'nobody-reported',
] as const;
export type InvitingGap = (typeof invitingGaps)[number];

/** What is known of those who invite, beside the plan of the event. */
export type InvitingState = {
  /** First day of inviting, as set or the day on which the event was made. */
  inviteFrom: string;
  inviters: number;
  /** Of them, those with neither a personal link nor an account; null where the reader does not give out links. */
  unlinked: number | null;
  /** Whether anything was counted yesterday. */
  hasReportedYesterday: boolean;
  /** What was agreed as it holds today (`quotasInForce`). */
  inForce: readonly AgreedQuota[];
};

export type InvitingAction = {
  key: string;
  urgency: Urgency;
  inviting: InvitingGap;
  /** People, or customers for names; null where it is not counted. */
  count: number | null;
  /** Counted back from the event: the day by which it has to be there. */
  due: { date: string; workingDaysLeft: number; isProvisional: boolean } | null;
};

/** Inviting begins so many days before the event where nobody said when: an assumption. */
const usualInviteDays = 28;

/**
 * What inviting lacks, with the day by which it has to be there: quotas before the first day of inviting (four weeks
 * before the event unless it is set), or before the next checkpoint where that day has passed; names before the
 * checkpoint for whose part they do not reach (the part of the prospects that the checkpoint's percentage asks for),
 * before inviting begins where there is none; yesterday's counts today. Nothing without a need, before a date is set, or
 * once the event is over.
 * @throws CalendarRangeError for a day that does not exist
 */
export function invitingActions(
  facts: EventFacts,
  plan: Pick<DerivedPlan, 'numbers'>,
  { today, calendar }: Pick<DeriveContext, 'today' | 'calendar'>,
  state: InvitingState,
): InvitingAction[] {
  const last = lastEventDate(facts);
  const need = plan.numbers['funnel.confirmations']?.value ?? null;
  if (last === null || last < today || need === null || need <= 0) return [];
  const { quotas } = facts.sections;
  const start = startOf(quotas, last, today);
  const action = (inviting: InvitingGap, count: number | null, date: string): InvitingAction => {
    const { days, provisional } = countWorkingDays(calendar, today, date);
    const due = { date, workingDaysLeft: days, isProvisional: provisional };
    return { key: `inviting.${inviting}`, urgency: urgencyOf(due, today), inviting, count, due };
  };
  const unaccepted = state.inForce.filter(({ acceptedOn, quota }) => acceptedOn === null && quota > 0);
  const names = missingNames(facts, plan, { today, start });
  const yesterday = addDays(today, -1);
  const isUnderWay = state.inviteFrom <= yesterday && state.inForce.length > 0;
  return [
    ...agreeing(quotas, state).map((gap) => action(gap, null, start)),
    ...(unaccepted.length > 0
      ? [action('quotas-not-accepted', peopleOf(unaccepted), firstOf(unaccepted, today) ?? start)]
      : []),
    ...(names ? [action('names-missing', names.count, names.by)] : []),
    ...(state.inviters > 0 && (state.unlinked ?? 0) > 0 ? [action('no-way-to-report', state.unlinked, start)] : []),
    ...(isUnderWay && !state.hasReportedYesterday && isWorkingDay(calendar, yesterday).working
      ? [action('nobody-reported', null, today)]
      : []),
  ];
}

/** Puts what inviting lacks among what else is to be done: by urgency, then by the days that are left. */
export function withInviting<A extends Pick<NextAction, 'urgency' | 'deadline'>>(
  actions: readonly A[],
  inviting: readonly InvitingAction[],
): (A | InvitingAction)[] {
  const daysOf = (each: A | InvitingAction): number =>
    ('inviting' in each ? each.due : each.deadline)?.workingDaysLeft ??
    (each.urgency === 'late' ? -Infinity : Infinity);
  const placeOf = (each: A | InvitingAction): number => urgencies.indexOf(each.urgency);
  const all: (A | InvitingAction)[] = [...actions];
  for (const own of inviting) {
    const at = all.findIndex(
      (each) => placeOf(each) > placeOf(own) || (placeOf(each) === placeOf(own) && daysOf(each) > daysOf(own)),
    );
    all.splice(at < 0 ? all.length : at, 0, own);
  }
  return all;
}

/** The first day of inviting while it is ahead, else the next checkpoint, else today. */
const startOf = ({ inviteFrom, checkpoints, agreed }: QuotasFacts, last: string, today: string): string => {
  const first = inviteFrom ?? addDays(last, -usualInviteDays);
  if (first >= today) return first;
  const days = [...checkpoints.map(({ date }) => date), ...agreed.map(({ checkpoint }) => checkpoint)].toSorted();
  return days.find((date) => date >= today) ?? today;
};

function agreeing({ shares }: QuotasFacts, { inviters, inForce }: InvitingState): InvitingGap[] {
  if (inForce.some(({ quota }) => quota > 0)) return [];
  if (inviters === 0) return ['no-inviters'];
  return [shares.length > 0 ? 'quotas-not-agreed' : 'no-quotas'];
}

const peopleOf = (quotas: readonly AgreedQuota[]): number => new Set(quotas.map(({ personId }) => personId)).size;

const firstOf = (quotas: readonly AgreedQuota[], today: string): string | null =>
  quotas
    .map(({ checkpoint }) => checkpoint)
    .filter((date) => date >= today)
    .toSorted()[0] ?? null;

/** How many names are missing in all, and the first checkpoint that they do not reach; when inviting begins without one. */
function missingNames(
  { goal, customersListed, sections }: EventFacts,
  { numbers }: Pick<DerivedPlan, 'numbers'>,
  { today, start }: { today: string; start: string },
): { count: number; by: string } | null {
  const prospects = numbers['funnel.prospects']?.value ?? null;
  const listed = namesOnList(goal, customersListed) ?? 0;
  if (prospects === null || prospects <= listed) return null;
  const short = sections.quotas.checkpoints
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .find(({ date, percent }) => date >= today && Math.ceil((prospects * percent) / 100 - 1e-9) > listed);
  return { count: Math.ceil(prospects - 1e-9) - listed, by: short?.date ?? start };
}
