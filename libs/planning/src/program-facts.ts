/**
 * The facts of the program (流程): what happens, how long, with whom, and what it should move (method, section 8).
 * Minutes are whole minutes, times `HH:MM` in the event's zone. The order of the list is the order of the program.
 */

/** What a segment is for; the first three come from working backwards from the goal's purpose. */
export const segmentPurposes = [
  'welcome',
  'hook',
  'proof',
  'content',
  'reason-now',
  'offer',
  'closing',
  'share-worthy',
  'interaction',
  'break',
  'honours',
  'ending',
  'own',
] as const;
export type SegmentPurpose = (typeof segmentPurposes)[number];

/** Levels of experience and importance: 1 (hardly noticed) to 5 (what people tell at home). */
export const levelRange = { min: 1, max: 5 } as const;

/** A fixed start ("hard") holds its time whatever comes before; a following one starts when the last one ends. */
export type SegmentStart = { kind: 'follows' } | { kind: 'fixed'; at: string };

export const cueDepartments = ['host', 'sound', 'lights', 'screen', 'stage', 'doors', 'sales', 'gifts', 'own'] as const;
export type CueDepartment = (typeof cueDepartments)[number];

/** What a department does, so many minutes after the segment starts; below zero is before it. */
export type Cue = { id: string; department: CueDepartment; minute: number; what: string };

export type Segment = {
  id: string;
  /** Empty: named by its purpose. */
  name: string;
  purpose: SegmentPurpose;
  /** Which session (场次) it belongs to; null is every session. */
  sessionId: string | null;
  /** Whom it is for; empty is everybody. */
  personaIds: string[];
  /** The step of the funnel that it should move; null when it moves none. */
  moves: 'arrivals' | 'deals' | 'lead' | null;
  importance: number;
  /** The planned level of the experience, and what the audience expects there; null while nobody said. */
  level: number;
  expected: number | null;
  leastMinutes: number;
  minutes: number;
  mostMinutes: number;
  /** Intended gap before it, kept whatever is reordered. */
  gapMinutes: number;
  /** Minutes that its stage or room needs before it starts; they may lie within the segment before. */
  setUpMinutes: number;
  start: SegmentStart;
  /** A pinned segment keeps its place in the order when the program is arranged. */
  isPinned: boolean;
  ownerId: string | null;
  guestIds: string[];
  place: string;
  needs: string;
  cues: Cue[];
  offerIds: string[];
  /** Whether guests and customers see it on the public agenda. */
  isPublic: boolean;
};

/** Moments before and after the program that people notice all the same. */
export const touchpointKeys = [
  'invitation',
  'travel',
  'parking',
  'queue',
  'sign-in',
  'waiting',
  'leaving',
  'own',
] as const;
export type TouchpointKey = (typeof touchpointKeys)[number];
export type Touchpoint = {
  id: string;
  key: TouchpointKey;
  /** Only an own touchpoint is named here. */
  name: string;
  level: number;
  expected: number | null;
  minutes: number;
  /** Idea kept ready for when it gets crowded or flat. */
  idea: string;
};

export type ProgramFacts = {
  segments: Segment[];
  before: Touchpoint[];
  after: Touchpoint[];
  /** Minutes from the session's start to its first segment; doors open that long before. */
  doorsMinutes: number;
  /** Attention by share of the program: eleven values from 0 to 100, at 0 %, 10 %, … 100 %. */
  attention: number[];
};

/** Offers, gifts and seat deposits (优惠、伴手礼、占座定金): what a segment can use, each redeemed once a customer. */
export const offerKinds = ['offer', 'gift', 'deposit'] as const;
export type OfferKind = (typeof offerKinds)[number];
export type Offer = {
  id: string;
  kind: OfferKind;
  name: string;
  /** What the customer pays, and what it costs the organization; minor units, null while not said. */
  priceMinor: number | null;
  costMinor: number | null;
  condition: string;
  validFrom: string | null;
  validTo: string | null;
  /** How many there are; null is no limit. */
  stock: number | null;
};
export type OffersFacts = { offers: Offer[] };

/**
 * Where attention usually is: high when it starts, low after the middle, up again before the end. A starting point of
 * a plausible shape, not a finding; the organizer changes it.
 */
export const usualAttention = [80, 95, 90, 80, 70, 60, 55, 60, 70, 85, 75];
