import type { OfferKind, Offer, Segment, SegmentPurpose, Touchpoint, TouchpointKey } from '../program-facts.js';

type Outline = Pick<Segment, 'leastMinutes' | 'minutes' | 'mostMinutes' | 'importance' | 'level' | 'moves'>;
const outline = (
  [leastMinutes, minutes, mostMinutes]: [number, number, number],
  importance: number,
  level: number,
  moves: Segment['moves'] = null,
): Outline => ({ leastMinutes, minutes, mostMinutes, importance, level, moves });

/** Starting points of a plausible size, not findings; the organizer changes them. */
const outlines: Record<SegmentPurpose, Outline> = {
  welcome: outline([3, 5, 10], 2, 3),
  hook: outline([5, 10, 20], 4, 4),
  proof: outline([10, 20, 30], 4, 4, 'deals'),
  content: outline([20, 40, 60], 5, 3),
  'reason-now': outline([5, 10, 15], 5, 4, 'deals'),
  offer: outline([5, 10, 15], 5, 4, 'deals'),
  closing: outline([15, 30, 60], 5, 3, 'deals'),
  'share-worthy': outline([5, 15, 30], 4, 5, 'lead'),
  interaction: outline([5, 15, 20], 3, 4),
  break: outline([5, 10, 20], 1, 2),
  honours: outline([5, 15, 30], 3, 4),
  ending: outline([3, 5, 15], 4, 5),
  own: outline([5, 15, 30], 3, 3),
};

/** A segment of a purpose with the usual length, importance and level; its purpose names it until somebody does. */
export const newSegment = (purpose: SegmentPurpose, id: string, more: Partial<Segment> = {}): Segment => ({
  ...{ id, name: '', purpose, sessionId: null, personaIds: [], expected: null, ...outlines[purpose] },
  ...{ gapMinutes: 0, setUpMinutes: 0, start: { kind: 'follows' }, isPinned: false, ownerId: null, guestIds: [] },
  ...{ place: '', needs: '', cues: [], offerIds: [], isPublic: purpose !== 'closing' },
  ...more,
});

export const newTouchpoint = (key: TouchpointKey, id: string, minutes: number, level = 3): Touchpoint => ({
  ...{ id, key, name: '', level, expected: null, minutes, idea: '' },
});

export const newOffer = (kind: OfferKind, id: string, name: string): Offer => ({
  ...{ id, kind, name, priceMinor: null, costMinor: null, condition: '', validFrom: null, validTo: null, stock: null },
});
