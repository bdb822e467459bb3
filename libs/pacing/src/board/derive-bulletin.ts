import { addDays, type PlainDate } from '@backcast/calendar/plain-date';
import { dateOfDay, dayNumberOf } from '@backcast/calendar/work-day-index';
import { countStages } from '@backcast/planning/quotas-facts';
import type { Board, BoardFacts, BoardRow, PersonRow, StageTotals } from './board-shape.js';

/** A person or a team in a bulletin. Everything in customers; `ahead` is below 0 where they are behind. */
export type BulletinRow = {
  id: string;
  name: string;
  /** Confirmations. */
  today: number;
  week: number;
  confirmed: number;
  /** Null without a quota. */
  quota: number | null;
  /** Whole customers ahead of today's plan; null without one. */
  ahead: number | null;
};

/** The results bulletin (战报): what everybody did today, where all stand, and who is to be talked about. */
export type ResultsBulletin = {
  day: PlainDate;
  /** Everybody's counts of today, and the confirmations since Monday. */
  today: StageTotals;
  week: number;
  confirmed: number;
  /** Whole customers by the end of today; null without a plan, as are the next three. */
  planned: number | null;
  quota: number | null;
  ahead: number | null;
  /** What is missing to the quota, never below 0. */
  missing: number | null;
  /** A day from tomorrow until `until` (unrounded); null where there is no quota or no day left. */
  perDay: number | null;
  until: PlainDate | null;
  /** Who confirmed most today, most first; nobody with none. */
  best: BulletinRow[];
  /** Most behind first. */
  behind: BulletinRow[];
  /** Who has a quota that is not reached, and no count of any stage today. */
  silent: string[];
  /** Empty where there is one team only. */
  teams: BulletinRow[];
};

/** Good news (喜报) of one day: somebody reached the quota, or confirmed the first customer. */
export type GoodNews = {
  id: string;
  name: string;
  kind: 'quota-reached' | 'first-confirmed';
  confirmed: number;
  quota: number | null;
  /** Confirmations of that day. */
  today: number;
};

const zero = (): StageTotals => Object.fromEntries(countStages.map((stage) => [stage, 0])) as StageTotals;

/** Counts of a day by person; people of whom nothing was counted are not in it. */
function countsOn(facts: BoardFacts, isMeant: (day: PlainDate) => boolean): Map<string, StageTotals> {
  const sums = new Map<string, StageTotals>();
  for (const count of facts.counts) {
    if (!isMeant(count.day)) continue;
    const sum = sums.get(count.personId) ?? zero();
    for (const stage of countStages) sum[stage] += count[stage];
    sums.set(count.personId, sum);
  }
  return sums;
}

/** The Monday of a day's week. 1970-01-01, day 0, was a Thursday. */
const mondayOf = (day: PlainDate): PlainDate => {
  const number = dayNumberOf(day);
  return dateOfDay(number - ((((number + 3) % 7) + 7) % 7));
};

/**
 * The results bulletin of the board's today. Nothing but counts, quotas and the names of those who invite is in it: the
 * board knows neither customers nor money. At most `most` people in each list.
 * @throws CalendarRangeError for a day that does not exist
 */
export function deriveBulletin(facts: BoardFacts, board: Board, most = 5): ResultsBulletin {
  const { today } = facts;
  const monday = mondayOf(today);
  const onDay = countsOn(facts, (day) => day === today);
  const inWeek = countsOn(facts, (day) => day >= monday && day <= today);
  const people = board.teams.flatMap((team) => team.people);
  const rowOf = (row: BoardRow, ids: readonly string[]): BulletinRow => ({
    ...{ id: row.id, name: row.name, confirmed: row.totals.confirmed, quota: row.quota, ahead: aheadOf(row) },
    today: sumConfirmed(onDay, ids),
    week: sumConfirmed(inWeek, ids),
  });
  const rows = people.map((person) => rowOf(person, [person.id]));
  const quota = board.all.quota;
  return {
    day: today,
    today: [...onDay.values()].reduce(added, zero()),
    week: sumConfirmed(inWeek, [...inWeek.keys()]),
    confirmed: board.all.totals.confirmed,
    planned: board.all.pace && Math.round(board.all.pace.planned),
    quota,
    ahead: aheadOf(board.all),
    missing: quota === null ? null : Math.max(0, quota - board.all.totals.confirmed),
    perDay: board.all.perDay,
    until: board.all.perDay === null || facts.eventDate === null ? null : addDays(today, board.daysLeft),
    best: rows
      .filter((row) => row.today > 0)
      .toSorted((a, b) => b.today - a.today || b.week - a.week)
      .slice(0, most),
    behind: rows
      .filter((row) => (row.ahead ?? 0) < 0)
      .toSorted((a, b) => a.ahead! - b.ahead!)
      .slice(0, most),
    silent: people.filter((person) => isOpen(person) && isNothing(onDay.get(person.id))).map(({ name }) => name),
    teams: board.teams.length < 2 ? [] : board.teams.map((team) => rowOf(team, idsOf(team.people))),
  };
}

/**
 * The good news of the board's today: who crossed the line today, by today's counts. Whoever reached the quota and
 * confirmed the first customer on one day is in it once, with the quota. A correction that takes the count back below the
 * line takes the news back with it.
 */
export function deriveGoodNews(facts: BoardFacts, board: Board): GoodNews[] {
  const onDay = countsOn(facts, (day) => day === facts.today);
  return board.teams
    .flatMap((team) => team.people)
    .flatMap(({ id, name, quota, totals: { confirmed } }): GoodNews[] => {
      const today = onDay.get(id)?.confirmed ?? 0;
      const before = confirmed - today;
      const news = { id, name, confirmed, quota, today };
      if (quota !== null && quota > 0 && before < quota && confirmed >= quota)
        return [{ ...news, kind: 'quota-reached' }];
      return before <= 0 && confirmed > 0 ? [{ ...news, kind: 'first-confirmed' }] : [];
    })
    .toSorted((a, b) => b.kind.localeCompare(a.kind) || b.confirmed - a.confirmed);
}

/** As the board says it: the plan rounded first, so that the numbers beside it add up. */
const aheadOf = ({ pace, totals }: BoardRow): number | null => pace && totals.confirmed - Math.round(pace.planned);

const sumConfirmed = (sums: ReadonlyMap<string, StageTotals>, ids: readonly string[]): number =>
  ids.reduce((total, id) => total + (sums.get(id)?.confirmed ?? 0), 0);

const added = (one: StageTotals, other: StageTotals): StageTotals =>
  Object.fromEntries(countStages.map((stage) => [stage, one[stage] + other[stage]])) as StageTotals;

const isOpen = ({ quota, totals }: PersonRow): boolean => quota !== null && totals.confirmed < quota;
const isNothing = (counts: StageTotals | undefined): boolean =>
  counts === undefined || countStages.every((stage) => counts[stage] === 0);
const idsOf = (people: readonly PersonRow[]): string[] => people.map(({ id }) => id);
