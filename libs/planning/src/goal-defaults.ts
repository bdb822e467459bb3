import type { FunnelRate, GoalFacts, MetricKey, Purpose, RateFact } from './goal-facts.js';
import { newMetric } from './metric-options.js';
import { floorPercentRange, stretchPercentRange } from './targets.js';

/** The parts in which templates differ; everything else is the same for every event. */
export type GoalOutline = {
  purpose: Purpose;
  secondaryPurposes?: Purpose[];
  lead: MetricKey | null;
  supporting: MetricKey[];
  /** Assumed rates, as fractions. */
  rates: Record<FunnelRate, number>;
  /** Share of customers who come as 1, 2, 3 … people. */
  partyShares: number[];
  childrenPerCustomer: number;
  staffPeople: number;
};

/** An assumption counts as this many customers of experience: one small event's worth, soon outweighed by history. */
export const assumptionWeight = 40;

const outlines: Record<Purpose, GoalOutline> = {
  conversion: {
    purpose: 'conversion',
    lead: 'deals',
    supporting: ['average-deal'],
    rates: { reach: 0.75, confirm: 0.5, 'turn-up': 0.75, close: 0.25 },
    partyShares: [0.4, 0.4, 0.2],
    childrenPerCustomer: 0.3,
    staffPeople: 10,
  },
  experience: {
    purpose: 'experience',
    lead: 'satisfaction',
    supporting: ['referral-rate'],
    rates: { reach: 0.85, confirm: 0.6, 'turn-up': 0.85, close: 0.15 },
    partyShares: [0.3, 0.5, 0.2],
    childrenPerCustomer: 0.2,
    staffPeople: 10,
  },
  brand: {
    purpose: 'brand',
    lead: 'attendance',
    supporting: ['media-coverage', 'own-posts'],
    rates: { reach: 0.7, confirm: 0.4, 'turn-up': 0.65, close: 0.1 },
    partyShares: [0.5, 0.35, 0.15],
    childrenPerCustomer: 0.2,
    staffPeople: 15,
  },
  custom: {
    purpose: 'custom',
    lead: null,
    supporting: [],
    rates: { reach: 0.75, confirm: 0.5, 'turn-up': 0.75, close: 0.25 },
    partyShares: [0.5, 0.4, 0.1],
    childrenPerCustomer: 0.2,
    staffPeople: 10,
  },
};

/** The default goal of a purpose: everything filled in and marked as an assumption, the target alone left open. */
export const defaultGoal = (purpose: Purpose): GoalFacts => goalFromOutline(outlines[purpose]);

/** A complete goal from the parts that differ; floor −20 %, stretch +25 %, nine chances in ten, overfill one in ten. */
export function goalFromOutline(outline: GoalOutline): GoalFacts {
  return {
    purpose: outline.purpose,
    secondaryPurposes: outline.secondaryPurposes ?? [],
    leadMetric: outline.lead && newMetric(outline.lead),
    supportingMetrics: outline.supporting.map((key) => newMetric(key)),
    balanced: null,
    floorPercent: floorPercentRange.usual,
    stretchPercent: stretchPercentRange.usual,
    forward: { comparables: [], newProducts: 0, newPeople: 0, policy: 0 },
    backward: { kind: 'none' },
    averageDealMinor: null,
    arrivalsWanted: null,
    rates: {
      reach: assumed(outline.rates.reach),
      confirm: assumed(outline.rates.confirm),
      'turn-up': assumed(outline.rates['turn-up']),
      close: assumed(outline.rates.close),
    },
    party: {
      sizes: outline.partyShares.map((weight, i) => ({ people: i + 1, weight })),
      childrenPerCustomer: outline.childrenPerCustomer,
      source: { kind: 'assumption', by: 'template' },
    },
    staffPeople: outline.staffPeople,
    prospectsOnList: null,
    floorChance: 0.9,
    overfillChance: 0.1,
  };
}

const assumed = (rate: number): RateFact => ({ kind: 'assumption', rate, weight: assumptionWeight, by: 'template' });
