import type { GoalFacts, Pins } from '@backcast/planning/goal-facts';
import { roundHalfUp, roundUp } from '@backcast/planning/rounding';
import { deriveNumber, outsideFunnel } from './derive-number.js';
import { funnelEntry } from './funnel-entry.js';
import type { NumberKey } from './plan-keys.js';
import type { DerivedNumber } from './plan-shape.js';
import type { Targets } from './derive-targets.js';
import { exactTerm, factTerm, partyTerm, rateTerm, shownTerm, type Term } from './term.js';

/** The funnel counted back, in customers. */
export type Funnel = Record<
  'deals' | 'arrivals' | 'confirmations' | 'invitations' | 'prospects' | 'missingNames',
  DerivedNumber
>;

/**
 * Counts back from the target to prospects. Each stage is exact from the last whole number above it (the target, or a
 * stage that a person pinned) and only shown rounded up: 65 ÷ (120/416) ÷ (416/520) = 281.67 → 282.
 */
export function deriveFunnel(goal: GoalFacts, { balanced }: Targets, pins: Pins, customersListed = 0): Funnel {
  const chainToDeals = termsOfDeals(goal, balanced);
  const dealsBack = chainToDeals && countBack('funnel.deals', chainToDeals);
  const arrivalTerms = chainToDeals ? [...chainToDeals, rateTerm(goal, 'close')] : termsOfArrivals(goal, balanced);
  const arrivals = countBack('funnel.arrivals', arrivalTerms, pins['funnel.arrivals']);
  const confirmationTerms = [...restart('arrivals', arrivals, arrivalTerms), rateTerm(goal, 'turn-up')];
  const confirmations = countBack('funnel.confirmations', confirmationTerms, pins['funnel.confirmations']);
  const invitationTerms = [...restart('confirmations', confirmations, confirmationTerms), rateTerm(goal, 'confirm')];
  const invitations = countBack('funnel.invitations', invitationTerms, pins['funnel.invitations']);
  const prospectTerms = [...restart('invitations', invitations, invitationTerms), rateTerm(goal, 'reach')];
  const prospects = countBack('funnel.prospects', prospectTerms, pins['funnel.prospects']);
  const deals = dealsBack ?? dealsForward(goal, arrivals);
  return {
    deals,
    arrivals,
    confirmations,
    invitations,
    prospects,
    missingNames: missingNames(namesOnList(goal, customersListed), prospects),
  };
}

/** Divides the first term by each of the others. A target of 0 needs nobody, and says so. */
const countBack = (key: NumberKey, inputs: Term[], pin?: number): DerivedNumber =>
  deriveNumber({
    key,
    unit: 'customers',
    formula: 'count-back',
    inputs,
    calculate: (needed, ...rates) => rates.reduce((count, rate) => count / rate, needed!),
    round: roundUp,
    pin,
  });

/** What a pinned stage says counts from there on; otherwise the chain goes on unrounded. */
const restart = (name: 'arrivals' | 'confirmations' | 'invitations', stage: DerivedNumber, chain: Term[]): Term[] =>
  stage.pinned ? [shownTerm(name, stage)] : chain;

function termsOfDeals(goal: GoalFacts, balanced: DerivedNumber): Term[] | null {
  const entry = funnelEntry(goal);
  if (entry === 'deals' || entry === null) return [shownTerm('target', balanced)];
  if (entry !== 'amount') return null;
  const isPrice = (value: number): boolean => value > 0 && Number.isFinite(value);
  return [
    shownTerm('target', balanced),
    factTerm('average-deal', 'goal.averageDealMinor', 'money', goal.averageDealMinor, isPrice),
  ];
}

function termsOfArrivals(goal: GoalFacts, balanced: DerivedNumber): Term[] {
  const entry = funnelEntry(goal);
  if (entry === 'customers') return [shownTerm('target', balanced)];
  if (entry === 'people') return [shownTerm('target', balanced), partyTerm(goal)];
  const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 1e9;
  return [factTerm('arrivals-wanted', 'goal.arrivalsWanted', 'customers', goal.arrivalsWanted, isCount)];
}

/** Deals that may be expected of the arrivals; only an event that is meant to close deals says so. */
function dealsForward(goal: GoalFacts, arrivals: DerivedNumber): DerivedNumber {
  const isAboutDeals = goal.purpose === 'conversion' || goal.secondaryPurposes.includes('conversion');
  if (!isAboutDeals) return outsideFunnel('funnel.deals', 'customers');
  return deriveNumber({
    key: 'funnel.deals',
    unit: 'customers',
    formula: 'deals-forward',
    inputs: [exactTerm('arrivals', arrivals), rateTerm(goal, 'close')],
    calculate: (count, close) => count! * close!,
    round: roundHalfUp,
  });
}

/** What was typed goes first: a list may be longer than what was taken in of it. Null while there is no list. */
export const namesOnList = ({ prospectsOnList }: GoalFacts, customersListed = 0): number | null =>
  prospectsOnList ?? (customersListed > 0 ? customersListed : null);

const missingNames = (onList: number | null, prospects: DerivedNumber): DerivedNumber =>
  deriveNumber({
    key: 'funnel.missingNames',
    unit: 'customers',
    formula: 'missing-names',
    inputs: [
      shownTerm('prospects', prospects),
      factTerm('prospects-on-list', 'goal.prospectsOnList', 'customers', onList, (value) => value >= 0),
    ],
    calculate: (needed, listed) => Math.max(0, needed! - listed!),
  });
