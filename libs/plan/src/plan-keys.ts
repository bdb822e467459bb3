/** Keys of the derived numbers of the goal step, in the order in which they are derived. They are stable: texts, pins and decisions hang on them. */
export const numberKeys = [
  'target.balanced',
  'target.floor',
  'target.stretch',
  'estimate.forward',
  'estimate.backward',
  'gap.forward',
  'gap.backward',
  'funnel.deals',
  'funnel.arrivals',
  'funnel.confirmations',
  'funnel.invitations',
  'funnel.prospects',
  'funnel.missingNames',
  'people.floor',
  'people.balanced',
  'people.stretch',
  'people.expected',
  'people.children',
  'people.staff',
  'people.heads',
  'people.p10',
  'people.p50',
  'people.p90',
  'sure.confirmations',
  'floor.chance',
  'balanced.chance',
  'stretch.chance',
  'room.capacity',
  'room.safeConfirmations',
  'room.overfillChance',
  'room.overfillAtSure',
] as const;
export type NumberKey = (typeof numberKeys)[number];

/**
 * Formulas that `because.formula` names. `count-back` divides its first input by each of the others in turn, which is
 * every step of the funnel. A number with the formula `outside-funnel` is not defined for this lead metric.
 */
export const formulaKeys = [
  'as-entered',
  'floor-target',
  'stretch-target',
  'forward-estimate',
  'backward-need',
  'backward-amount',
  'gap',
  'count-back',
  'deals-forward',
  'missing-names',
  'same-as-target',
  'people-for-target',
  'people-expected',
  'children-expected',
  'heads',
  'people-percentile',
  'sure-confirmations',
  'reach-chance',
  'sum-of-capacities',
  'safe-confirmations',
  'overfill-chance',
  'outside-funnel',
] as const;
export type FormulaKey = (typeof formulaKeys)[number];

/** Names of the inputs of formulas: what the screen calls them. */
export const inputNames = [
  'target',
  'floor',
  'balanced',
  'stretch',
  'floor-percent',
  'stretch-percent',
  'comparable-mean',
  'new-products',
  'new-people',
  'policy',
  'need',
  'amount',
  'average-deal',
  'estimate',
  'arrivals-wanted',
  'deals',
  'arrivals',
  'confirmations',
  'invitations',
  'prospects',
  'prospects-on-list',
  'reach',
  'confirm',
  'turn-up',
  'close',
  'party-size',
  'children-per-customer',
  'staff',
  'people',
  'percentile',
  'chance',
  'capacity',
  'overfill-limit',
] as const;
export type InputName = (typeof inputNames)[number];

export const conflictCodes = ['pin-below-need', 'targets-out-of-order', 'no-number-does-both'] as const;
export type ConflictCode = (typeof conflictCodes)[number];

export const wayCodes = [
  'release-pin',
  'larger-room',
  'overflow-room',
  'second-session',
  'lower-target',
  'fewer-arrivals',
  'lower-chance',
] as const;
export type WayCode = (typeof wayCodes)[number];
