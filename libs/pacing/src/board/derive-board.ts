import type { PlainDate } from '@backcast/calendar/plain-date';
import { dateOfDay, dayNumberOf } from '@backcast/calendar/work-day-index';
import { countStages } from '@backcast/planning/quotas-facts';
import { forecastArrivals, type ArrivalForecast } from '../forecast-arrivals.js';
import { groupBy } from '../group-by.js';
import { paceOf } from '../pace-of.js';
import type { PacePlan } from '../pace-plan.js';
import { pacingFactsOf } from './board-facts.js';
import type { Board, BoardCount, BoardFacts, BoardRow, BurnUpDay, PersonRow, StageTotals } from './board-shape.js';
import { agreedPlan, planOfAll } from './board-plan.js';
import { dueByCheckpoint, quotasInForce } from './quotas-in-force.js';

const heatLength = 14;

/**
 * The invite board: where everybody, each team and each person stands against what was agreed, what will probably come
 * of it, and what a day asks for. Nothing is stored; the same on the server and in the browser. Without a date there is
 * no forecast, without agreed quotas the need follows the pace curve.
 * @throws CalendarRangeError for a day that does not exist
 */
export function deriveBoard(facts: BoardFacts): Board {
  const forecast = facts.eventDate === null ? null : forecastArrivals(pacingFactsOf(facts, facts.eventDate));
  const agreed = quotasInForce(facts.quotas, facts.today);
  const counts = groupBy(facts.counts, ({ personId }) => personId);
  const quotas = groupBy(agreed, ({ personId }) => personId);
  const people = facts.inviters.map((inviter): PersonRow => {
    const own = quotas.get(inviter.id) ?? [];
    const known = forecast?.people.get(inviter.id) ?? null;
    return {
      ...rowOf(facts, inviter, counts.get(inviter.id) ?? [], agreedPlan(facts, own), known),
      teamId: inviter.teamId,
      accepted: own.length > 0 && own.every(({ acceptedOn }) => acceptedOn !== null),
    };
  });
  const teams = [...groupBy(people, ({ teamId }) => teamId ?? '')].map(([id, members]) => {
    const name = facts.inviters.find(({ teamId }) => (teamId ?? '') === id)?.teamName ?? '';
    const ofTeam = members.flatMap((member) => counts.get(member.id) ?? []);
    const plan = agreedPlan(
      facts,
      members.flatMap((member) => quotas.get(member.id) ?? []),
    );
    return { ...rowOf(facts, { id, name }, ofTeam, plan, forecast?.teams.get(id) ?? null), people: members };
  });
  return {
    all: rowOf(facts, { id: '', name: '' }, facts.counts, planOfAll(facts), forecast?.event ?? null),
    teams,
    heatDays: heatDays(facts.today),
    burnUp: burnUp(facts),
    checkpoints: cumulated(dueByCheckpoint(agreed)),
    confirmations: forecast && confirmationsIn(forecast),
    chances: forecast?.event.chances ?? null,
    lastWeekPerDay: sumOf(facts.counts.filter(({ day }) => isWithin(day, facts.today, 7))).confirmed / 7,
    daysLeft: daysLeftOf(facts),
    isPaceLearnt: forecast?.event.curve.isLearnt ?? false,
  };
}

/** Those who confirmed already are certain; only what is still to come spreads. */
function confirmationsIn({ event }: ArrivalForecast): Board['confirmations'] {
  const { confirmed, toCome } = event;
  return { p10: confirmed + toCome.p10, p50: confirmed + toCome.p50, p90: confirmed + toCome.p90 };
}

function rowOf(
  facts: BoardFacts,
  { id, name }: { id: string; name: string },
  counts: readonly BoardCount[],
  plan: PacePlan | null,
  forecast: BoardRow['forecast'],
): BoardRow {
  const totals = sumOf(counts);
  const quota = plan === null ? null : Math.round(plan.perDay.at(-1) ?? 0);
  const days = daysLeftOf(facts);
  return {
    ...{ id, name, totals, quota, forecast },
    heat: heatOf(counts, facts.today),
    pace: plan && paceOf(totals.confirmed, plan, facts.today),
    perDay: quota === null || days === 0 ? null : Math.max(0, quota - totals.confirmed) / days,
  };
}

function sumOf(counts: readonly BoardCount[]): StageTotals {
  const sums = Object.fromEntries(countStages.map((stage) => [stage, 0])) as StageTotals;
  for (const count of counts) for (const stage of countStages) sums[stage] += count[stage];
  return sums;
}

function heatOf(counts: readonly BoardCount[], today: PlainDate): number[] {
  const days = groupBy(counts, ({ day }) => day);
  return heatDays(today).map((day) => sumOf(days.get(day) ?? []).confirmed);
}

const heatDays = (today: PlainDate): PlainDate[] =>
  Array.from({ length: heatLength }, (_, at) => dateOfDay(dayNumberOf(today) - heatLength + 1 + at));

const isWithin = (day: PlainDate, today: PlainDate, days: number): boolean => {
  const ago = dayNumberOf(today) - dayNumberOf(day);
  return ago >= 0 && ago < days;
};

const daysLeftOf = ({ today, eventDate }: BoardFacts): number =>
  eventDate === null ? 0 : Math.max(0, dayNumberOf(eventDate) - dayNumberOf(today) - 1);

/** From the first day of inviting to the event; the plan of each past day is the one that held on that day. */
function burnUp(facts: BoardFacts): BurnUpDay[] {
  const { today, eventDate, inviteFrom, counts } = facts;
  const first = dayNumberOf(inviteFrom);
  const last = dayNumberOf(eventDate ?? today);
  const now = dayNumberOf(today);
  const perDay = new Map<PlainDate, number>();
  for (const { day, confirmed } of counts) perDay.set(day, (perDay.get(day) ?? 0) + confirmed);
  let sum = sumOf(counts.filter(({ day }) => day < inviteFrom)).confirmed;
  const current = planOfAll(facts);
  const changes = new Set(facts.quotas.agreed.map(({ from }) => from));
  let held = planOfAll({ ...facts, today: inviteFrom });
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const day = dateOfDay(first + at);
    sum += perDay.get(day) ?? 0;
    const isPast = first + at <= now;
    if (isPast && changes.has(day)) held = planOfAll({ ...facts, today: day });
    return { day, actual: isPast ? sum : null, planned: plannedOn(isPast ? held : current, day) };
  });
}

function plannedOn(plan: PacePlan | null, day: PlainDate): number | null {
  if (plan === null) return null;
  const at = dayNumberOf(day) - dayNumberOf(plan.firstDay);
  return at < 0 ? 0 : (plan.perDay[Math.min(at, plan.perDay.length - 1)] ?? null);
}

function cumulated(dues: { date: PlainDate; due: number }[]): { date: PlainDate; due: number }[] {
  let sum = 0;
  return dues.map(({ date, due }) => ({ date, due: (sum += due) }));
}
