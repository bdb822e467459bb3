import type { PlainDate } from '@backcast/calendar/plain-date';
import { dayNumberOf } from '@backcast/calendar/work-day-index';
import type { PacingFacts, PastEvent } from '../pacing-facts.js';
import type { BoardFacts } from './board-shape.js';

/** The board's facts as the forecast takes them. Counts of people who do not invite any more stay in the sums. */
export function pacingFactsOf(facts: BoardFacts, eventDate: PlainDate): PacingFacts {
  const { today, inviteFrom, targets, partySize, capacityPeople, inviters, counts, past } = facts;
  const known = new Set(inviters.map(({ id }) => id));
  const gone = [...new Set(counts.map(({ personId }) => personId))].filter((id) => !known.has(id));
  const historyOf = (id: string): PacingFacts['salespeople'][number]['history'] =>
    past.flatMap(({ people }) => people.filter(({ personId }) => personId === id));
  return {
    ...{ today, eventDate, targets, partySize, capacityPeople },
    inviteDays: Math.max(1, dayNumberOf(eventDate) - dayNumberOf(inviteFrom)),
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
