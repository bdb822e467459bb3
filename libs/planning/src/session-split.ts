/**
 * Divides confirmed customers among sessions by their places: each next customer goes where most places are left per
 * customer (D'Hondt's rule). One customer more never takes one away from a session, which dividing by largest
 * remainder would do now and then. In a tie the earlier session gets the customer.
 * Places below zero, and what is no number, count as none; without any place all go to the first session.
 * `(5, [200, 100]) → [4, 1]`: after 3 and 1 both have 50 places for the next one, and the first gets it.
 */
export function splitBySessionPlaces(customers: number, places: number[]): number[] {
  const weights = places.map((value) => (Number.isFinite(value) ? Math.max(0, value) : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return places.map((_, i) => (i === 0 ? customers : 0));
  // Nobody gets less than the whole part of the fair share, so that only the rest has to be handed out one by one.
  const parts = weights
    .map((weight) => Math.floor((customers * weight) / total - 1e-9))
    .map((part) => Math.max(0, part));
  for (let left = customers - parts.reduce((sum, part) => sum + part, 0); left > 0; left--) {
    const claims = weights.map((weight, i) => weight / (parts[i]! + 1));
    const next = claims.indexOf(Math.max(...claims));
    parts[next] = parts[next]! + 1;
  }
  return parts;
}
