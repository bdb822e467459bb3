import { addDays, type PlainDate } from '@backcast/calendar/plain-date';
import { dayNumberOf } from '@backcast/calendar/work-day-index';
import type { QuotasFacts } from '@backcast/planning/quotas-facts';
import { groupBy } from '../group-by.js';
import type { PacingFacts, PastEvent } from '../pacing-facts.js';
import type { BoardFacts } from './board-shape.js';
import { quotasInForce } from './quotas-in-force.js';

/** The board's facts as the forecast takes them. Counts of people who do not invite any more stay in the sums. */
export function pacingFactsOf(facts: BoardFacts, eventDate: PlainDate): PacingFacts {
  const { today, inviteFrom, targets, partySize, capacityPeople, inviters, counts, past } = facts;
  const known = new Set(inviters.map(({ id }) => id));
  const gone = [...new Set(counts.map(({ personId }) => personId))].filter((id) => !known.has(id));
  const histories = groupBy(
    past.flatMap(({ people }) => people),
    ({ personId }) => personId,
  );
  const historyOf = (id: string): PacingFacts['salespeople'][number]['history'] => histories.get(id) ?? [];
  return {
    ...{ today, eventDate, targets, partySize, capacityPeople },
    inviteDays: Math.max(1, dayNumberOf(eventDate) - dayNumberOf(inviteFrom)),
    endsDaysLeft: endsDaysLeft(facts, eventDate),
    salespeople: [
      ...inviters.map(({ id, teamId }) => ({ id, team: teamId ?? '', history: historyOf(id) })),
      ...gone.map((id) => ({ id, team: '', history: historyOf(id) })),
    ],
    confirmations: counts
      .filter(({ confirmed, day }) => confirmed > 0 && day <= today)
      .map(({ personId, day, confirmed }) => ({ salesperson: personId, date: day, count: confirmed })),
    pastEvents: pastEventsOf(facts),
  };
}

export const pastEventsOf = ({ past }: Pick<BoardFacts, 'past'>): PastEvent[] =>
  past.map(({ confirmed, arrived, daily }) => ({ confirmed, arrived, daily }));

/**
 * The last day on which somebody is invited: the last checkpoint that was agreed, as long as it is ahead; otherwise the
 * day before the event, for whoever is behind goes on.
 */
export function lastInviteDay(
  { quotas, today }: { quotas: Pick<QuotasFacts, 'agreed'>; today: PlainDate },
  eventDate: PlainDate,
): PlainDate {
  const eve = addDays(eventDate, -1);
  const agreed = quotasInForce(quotas, today).flatMap(({ checkpoint, quota }) => (quota > 0 ? [checkpoint] : []));
  const last = agreed.reduce<PlainDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
  return last !== null && last > today && last < eve ? last : eve;
}

/** 0 where people are invited until the event. */
function endsDaysLeft(facts: BoardFacts, eventDate: PlainDate): number {
  const days = dayNumberOf(eventDate) - dayNumberOf(lastInviteDay(facts, eventDate));
  return days > 1 ? days : 0;
}
