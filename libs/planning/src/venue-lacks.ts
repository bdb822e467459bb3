import { seatingsOf } from './compare-venues.js';
import type { VenueCandidate } from './venue-facts.js';

/** What is still to be found out or arranged with a venue, in the order in which people ask. */
export const venueLacks = [
  'capacity',
  'price',
  'exits',
  'fire-papers',
  'booking-deadline',
  'weather-plan',
  'fallback',
] as const;
export type VenueLack = (typeof venueLacks)[number];

/** What a candidate lacks. Outdoors also asks for a plan for the weather and a place to go to (method, section 4). */
export function venueLacksOf(candidate: VenueCandidate, others: readonly Pick<VenueCandidate, 'id'>[]): VenueLack[] {
  const { rooms, setting, status } = candidate;
  const isOutdoors = setting === 'outdoors';
  const lacks: Record<VenueLack, boolean> = {
    capacity: seatingsOf(candidate).length === 0,
    price: candidate.priceMinor === null,
    exits: rooms.length === 0 || rooms.some(({ exits }) => exits === null),
    'fire-papers': candidate.fireSafety !== 'seen',
    'booking-deadline': candidate.bookBy === null && status !== 'booked',
    'weather-plan': isOutdoors && candidate.weatherPlan.trim() === '',
    fallback: isOutdoors && !hasFallback(candidate, others),
  };
  return venueLacks.filter((lack) => lacks[lack]);
}

/** Whether the fallback that is named is still among the candidates, and is not the venue itself. */
export const hasFallback = (
  { id, fallbackId }: Pick<VenueCandidate, 'id' | 'fallbackId'>,
  candidates: readonly Pick<VenueCandidate, 'id'>[],
): boolean => fallbackId !== null && fallbackId !== id && candidates.some((each) => each.id === fallbackId);
