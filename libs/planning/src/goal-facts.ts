/**
 * The facts of the goal step, as a person enters them. Everything else on the goal page is derived from them.
 *
 * Units: *customers* (组: a family or group, a company) are what goals and quotas count; *people* (人) are what rooms,
 * chairs and rules count. They are linked by party size only and never added to each other. Money is in minor units (分).
 * Percentages are whole or decimal percent (20 = 20 %); rates and chances are fractions from 0 to 1.
 */

export const purposes = ['conversion', 'experience', 'brand', 'custom'] as const;
export type Purpose = (typeof purposes)[number];

export const metricKeys = [
  'deals',
  'amount',
  'conversion-rate',
  'satisfaction',
  'referral-rate',
  'attendance',
  'media-coverage',
  'own-posts',
  'average-deal',
  'custom',
] as const;
export type MetricKey = (typeof metricKeys)[number];

/** `count` and `score` are for metrics that are neither customers, people, money nor a percentage. */
export const metricUnits = ['customers', 'people', 'money', 'percent', 'score', 'count'] as const;
export type MetricUnit = (typeof metricUnits)[number];

export type Metric = {
  key: MetricKey;
  /** Only a custom metric has a name of its own; the others are named by the texts. */
  name: string;
  unit: MetricUnit;
  direction: 'up' | 'down';
  /** How the result is measured, in the organizer's words; empty means not said yet. */
  measuredBy: string;
};

/** A rate of the funnel, with its source: own history with its sample, or an assumption that is marked as one. */
export type RateFact =
  | { kind: 'history'; successes: number; trials: number; from: string }
  | {
      kind: 'assumption';
      rate: number;
      /** How many customers' worth of experience the assumption stands for; the beta prior's weight. */
      weight: number;
      /** Whether the template brought it or a person typed it. */
      by: 'template' | 'person';
    };

/** The four rates between prospects and deals, in the order in which customers pass them. */
export const funnelRates = ['reach', 'confirm', 'turn-up', 'close'] as const;
/** reach: prospects → invitations · confirm: invitations → confirmations · turn-up: confirmations → arrivals · close: arrivals → deals */
export type FunnelRate = (typeof funnelRates)[number];

/** How many people come as one customer, children included: shares per size, in any positive weights (they are normalized). */
export type PartySizeFact = {
  sizes: { people: number; weight: number }[];
  /** Mean number of children in a party; included in `people`. */
  childrenPerCustomer: number;
  source: { kind: 'history'; parties: number; from: string } | { kind: 'assumption'; by: 'template' | 'person' };
};

/** Forward estimate (正推): mean of the last comparable results (up to three count) + new products + new people + policy. */
export type ForwardEstimateFact = {
  comparables: { name: string; result: number }[];
  newProducts: number;
  newPeople: number;
  policy: number;
};

/** Backward requirement (反推): a fixed need, either already in the metric's unit or an amount and an average deal. */
export type BackwardRequirementFact =
  { kind: 'none' } | { kind: 'need'; need: number } | { kind: 'amount'; amountMinor: number; averageDealMinor: number };

export type GoalFacts = {
  purpose: Purpose;
  secondaryPurposes: Purpose[];
  /** Exactly one, or none yet: then the event cannot be announced. */
  leadMetric: Metric | null;
  supportingMetrics: Metric[];
  /** In the lead metric's unit (money in minor units); null while not decided. */
  balanced: number | null;
  /** The method: −20 %; adjustable from 10 to 30. */
  floorPercent: number;
  /** The method: +20 % to +40 %. */
  stretchPercent: number;
  forward: ForwardEstimateFact;
  backward: BackwardRequirementFact;
  /** Minor units per deal; needed when the lead metric is an amount. */
  averageDealMinor: number | null;
  /**
   * Customers wanted at the event; used when the lead metric does not count through the funnel
   * (a rate, a score): somebody has to be there for it to be measured. Null while not said.
   */
  arrivalsWanted: number | null;
  rates: Record<FunnelRate, RateFact>;
  party: PartySizeFact;
  /** Staff and guests who are in the room and are nobody's customer, in people. */
  staffPeople: number;
  /** Names on the customer list today, in customers; null while no list exists. */
  prospectsOnList: number | null;
  /** How sure the floor is to be reached, for example 0.9: "nine chances in ten". */
  floorChance: number;
  /** The largest accepted chance that more people come than the room takes, for example 0.1. */
  overfillChance: number;
};

/** What the goal derivation needs of an event session (场次). */
export type SessionFact = {
  id: string;
  name: string;
  /** People the room takes; null while no room is known. */
  capacityPeople: number | null;
};

/** Values that a person pinned, by the key of the derived number, for example `{ 'funnel.confirmations': 300 }`. */
export type Pins = Partial<Record<PinnableKey, number>>;
export const pinnableKeys = [
  'target.floor',
  'target.stretch',
  'funnel.arrivals',
  'funnel.confirmations',
  'funnel.invitations',
  'funnel.prospects',
] as const;
export type PinnableKey = (typeof pinnableKeys)[number];
