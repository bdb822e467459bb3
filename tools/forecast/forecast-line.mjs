import { forecastEvent } from '../../libs/pacing/dist/forecast-arrivals.js';
import { BadInput } from '../console/read-json-file.mjs';
import { problemOf } from './problem-of.mjs';

/**
 * The answer for one line of the file: arrivals in customers, and chances from 0 to 1, null where the event has no
 * target or no capacity.
 * @throws BadInput
 */
export function forecastLine(line) {
  const event = parse(line);
  const problem = problemOf(event);
  if (problem) throw new BadInput(problem);
  const { arrivals, chances } = forecastEvent(factsOf(event));
  const { p10, p50, p90 } = arrivals;
  const { floor, balanced, stretch, overfill } = chances;
  return { name: event.name, arrivals: { p10, p50, p90 }, chance: { floor, balanced, stretch, overfill } };
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BadInput(`not JSON: ${error.message}`);
  }
}

/** What may be left out is filled in: nobody, nothing yet, no target, no room, customers who come alone. */
const factsOf = (event) => ({
  ...event,
  inviteDays: event.inviteDays ?? 30,
  targets: event.targets ?? null,
  partySize: event.partySize ?? 1,
  capacityPeople: event.capacityPeople ?? null,
  salespeople: (event.salespeople ?? []).map(({ id, team, history }) => ({
    id,
    team: team ?? '',
    history: (history ?? []).map(({ confirmed, arrived }) => ({ confirmed, arrived: arrived ?? null })),
  })),
  confirmations: event.confirmations ?? [],
  pastEvents: (event.pastEvents ?? []).map(({ confirmed, arrived, daily }) => ({
    confirmed: confirmed ?? sumOf(daily ?? []),
    arrived: arrived ?? null,
    daily: daily ?? [],
  })),
});

const sumOf = (daily) => daily.reduce((sum, { confirmed }) => sum + confirmed, 0);
