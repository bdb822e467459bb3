import { daysBetween } from '@backcast/calendar/plain-date';
import { sumOfShares } from './counted-shares.js';
import type { PacingFacts, PastShare } from './pacing-facts.js';

/**
 * What a forecast has to beat: the two that people make in their heads, each in the form that makes it strongest.
 *
 * `sameShare`: nobody else confirms, and of those who have, the share comes that came of all confirmations so far
 * (finished events; without them the salespeople's history). `straightLine`: confirmations go on at the mean rate since
 * inviting began, the event day included, and the same share of them comes. Null where no share is known.
 */
export function plainForecasts(facts: PacingFacts): { sameShare: number; straightLine: number } | null {
  const confirmed = facts.confirmations.reduce((sum, { count }) => sum + count, 0);
  const past = [facts.pastEvents, facts.salespeople.flatMap(({ history }) => history)].find(
    (list) => shareOf(list) !== null,
  );
  const share = past && shareOf(past);
  if (share === undefined || share === null) return null;
  const daysLeft = Math.max(0, daysBetween(facts.today, facts.eventDate));
  const elapsed = Math.max(1, facts.inviteDays - daysLeft);
  return { sameShare: confirmed * share, straightLine: confirmed * (1 + daysLeft / elapsed) * share };
}

function shareOf(list: readonly PastShare[]): number | null {
  const { confirmed, arrived } = sumOfShares(list);
  return confirmed > 0 ? arrived / confirmed : null;
}
