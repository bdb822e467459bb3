import type { PlainDate } from '@backcast/calendar/plain-date';
import { dateOfDay, dayNumberOf } from '@backcast/calendar/work-day-index';
import { type CountStage, countStages } from '@backcast/planning/quotas-facts';
import { forecastEvent, unitForecasts, type EventForecast, type UnitForecasts } from '../forecast-arrivals.js';
import type { UnitForecast } from '../forecast-unit.js';
import { groupBy } from '../group-by.js';
import { paceOf } from '../pace-of.js';
import type { PacePlan } from '../pace-plan.js';
import { lastInviteDay, pacingFactsOf } from './board-facts.js';
import type { Board, BoardCount, BoardFacts, BoardRow, BurnUpDay, PersonRow, StageTotals } from './board-shape.js';
import { agreedPlan, planOfAll } from './board-plan.js';
import { dueByCheckpoint, quotasInForce } from './quotas-in-force.js';
import { sharedCredit } from './shared-credit.js';

const heatLength = 14;

/** What somebody counted, or some people did: by stage, and confirmations by day of the heat table. */
type Counted = { totals: StageTotals; heat: number[] };

/**
 * The invite board: where everybody, each team and each person stands against what was agreed, what will probably come
 * of it, and what a day asks for. Nothing is stored; the same on the server and in the browser. Without a date there is
 * no forecast, without agreed quotas the need follows the pace curve. Counts are walked through once and added upwards,
 * so that 2,000 people who counted on 60 days take a fifth of a second.
 * @throws CalendarRangeError for a day that does not exist
 */
export function deriveBoard(facts: BoardFacts): Board {
  const { today, eventDate, counts } = facts;
  const forecast = eventDate === null ? null : forecastEvent(pacingFactsOf(facts, eventDate));
  const agreed = quotasInForce(facts.quotas, today);
  const days = heatDays(today);
  const counted = countedByPerson(counts, days);
  const quotas = groupBy(agreed, ({ personId }) => personId);
  const lastDay = eventDate === null ? null : lastInviteDay(facts, eventDate);
  const scene = { today, daysLeft: lastDay === null ? 0 : Math.max(0, dayNumberOf(lastDay) - dayNumberOf(today)) };
  const credits = sharedCredit(facts.shared, (id) => counted.get(id)?.totals.confirmed ?? 0);
  const people = facts.inviters.map((inviter): PersonRow => {
    const own = quotas.get(inviter.id) ?? [];
    return {
      ...rowOf(scene, inviter, counted.get(inviter.id) ?? nothing(days), agreedPlan(facts, own)),
      ...{ teamId: inviter.teamId, credit: credits.get(inviter.id) ?? null },
      accepted: own.length > 0 && own.every(({ acceptedOn }) => acceptedOn !== null),
    };
  });
  const teamNames = new Map(facts.inviters.map(({ teamId, teamName }) => [teamId ?? '', teamName]));
  const teams = [...groupBy(people, ({ teamId }) => teamId ?? '')].map(([id, members]) => {
    const plan = agreedPlan(
      facts,
      members.flatMap((member) => quotas.get(member.id) ?? []),
    );
    return { ...rowOf(scene, { id, name: teamNames.get(id) ?? '' }, together(members, days), plan), people: members };
  });
  const all = rowOf(scene, { id: '', name: '' }, together([...counted.values()], days), planOfAll(facts));
  return {
    ...{ all, teams, heatDays: days, daysLeft: scene.daysLeft, lastInviteDay: lastDay },
    burnUp: burnUp(facts),
    checkpoints: cumulated(dueByCheckpoint(agreed)),
    confirmations: forecast && confirmationsIn(forecast),
    ...{ chances: forecast?.chances ?? null, forecast: forecast && shown(forecast) },
    lastWeekPerDay: all.heat.slice(-7).reduce((sum, count) => sum + count, 0) / 7,
    isPaceLearnt: forecast?.curve.isLearnt ?? false,
  };
}

/**
 * What will come of the invitations of a person or of a team (by id, '' for those without one), when somebody asks;
 * null without a date, and for somebody who does not invite.
 * @throws CalendarRangeError for a day that does not exist
 */
export const boardForecasts = (facts: BoardFacts): UnitForecasts =>
  facts.eventDate === null
    ? { ofPerson: () => null, ofTeam: () => null }
    : unitForecasts(pacingFactsOf(facts, facts.eventDate));

const shown = ({ confirmed, toCome, arrivals }: EventForecast): UnitForecast => ({ confirmed, toCome, arrivals });

/** Those who confirmed already are certain; only what is still to come spreads. */
function confirmationsIn({ confirmed, toCome }: EventForecast): Board['confirmations'] {
  return { p10: confirmed + toCome.p10, p50: confirmed + toCome.p50, p90: confirmed + toCome.p90 };
}

function rowOf(
  { today, daysLeft }: { today: PlainDate; daysLeft: number },
  { id, name }: { id: string; name: string },
  { totals, heat }: Counted,
  plan: PacePlan | null,
): BoardRow {
  const quota = plan === null ? null : Math.round(plan.perDay.at(-1) ?? 0);
  return {
    ...{ id, name, totals, heat, quota },
    pace: plan && paceOf(totals.confirmed, plan, today),
    perDay: quota === null || daysLeft === 0 ? null : Math.max(0, quota - totals.confirmed) / daysLeft,
  };
}

const noTotals = (): StageTotals => Object.fromEntries(countStages.map((stage) => [stage, 0])) as StageTotals;
const nothing = (days: readonly PlainDate[]): Counted => ({ totals: noTotals(), heat: days.map(() => 0) });

/** One walk over all counts; days are compared as they are written, because reading a hundred thousand dates takes longer. */
function countedByPerson(counts: readonly BoardCount[], days: readonly PlainDate[]): Map<string, Counted> {
  const places = new Map(days.map((day, at) => [day, at]));
  const people = new Map<string, Counted>();
  for (const count of counts) {
    let own = people.get(count.personId);
    if (!own) people.set(count.personId, (own = nothing(days)));
    addStages(own.totals, count);
    const at = places.get(count.day);
    if (at !== undefined) own.heat[at]! += count.confirmed;
  }
  return people;
}

function together(parts: readonly Counted[], days: readonly PlainDate[]): Counted {
  const sum = nothing(days);
  for (const { totals, heat } of parts) {
    addStages(sum.totals, totals);
    for (let at = 0; at < heat.length; at++) sum.heat[at]! += heat[at]!;
  }
  return sum;
}

function addStages(sums: StageTotals, more: Readonly<Record<CountStage, number>>): void {
  for (const stage of countStages) sums[stage] += more[stage];
}

const heatDays = (today: PlainDate): PlainDate[] =>
  Array.from({ length: heatLength }, (_, at) => dateOfDay(dayNumberOf(today) - heatLength + 1 + at));

/** From the first day of inviting to the event; the plan of each past day is the one that held on that day. */
function burnUp(facts: BoardFacts): BurnUpDay[] {
  const { today, eventDate, inviteFrom, counts } = facts;
  const first = dayNumberOf(inviteFrom);
  const last = dayNumberOf(eventDate ?? today);
  const now = dayNumberOf(today);
  const perDay = new Map<PlainDate, number>();
  for (const { day, confirmed } of counts) perDay.set(day, (perDay.get(day) ?? 0) + confirmed);
  let sum = counts.reduce((before, { day, confirmed }) => (day < inviteFrom ? before + confirmed : before), 0);
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
