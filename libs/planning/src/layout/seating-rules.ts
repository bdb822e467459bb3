/** How sure a rule's wording is: `S` quoted by a secondary page, `M` from memory, to be checked before relying on it. */
export type RuleConfidence = 'S' | 'M';
/** `clause` is empty where the source names none. */
export type RuleSource = { code: 'GB 50016' | 'NFPA 101'; clause: string; confidence: RuleConfidence };

/** Names of the rules, for texts. `room` is no rule: the room is simply full; nor is `one-table`: more people do not talk. */
export const seatingRuleKeys = [
  'room',
  'row-length',
  'rows-between-cross-aisles',
  'aisle-width',
  'side-aisle-width',
  'exit-width',
  'people-per-door',
  'single-exit',
  'door-width',
  'area-per-person',
  'one-table',
] as const;
export type SeatingRuleKey = (typeof seatingRuleKeys)[number];

/** Day on which the figures were put together; the law may have moved since. */
export const seatingRulesAsOf = '2026-11-22';

const gb = (clause: string, confidence: RuleConfidence = 'S'): RuleSource => ({ code: 'GB 50016', clause, confidence });

/**
 * Where each rule comes from. They are written for fixed seats in halls of fire grade 1 or 2 and are used as warnings for
 * loose chairs; the local fire brigade and the venue know better.
 */
export const seatingRuleSources: Record<Exclude<SeatingRuleKey, 'room' | 'one-table'>, RuleSource> = {
  'row-length': gb('5.5.20'),
  'rows-between-cross-aisles': gb('5.5.20'),
  'aisle-width': gb('5.5.20'),
  'side-aisle-width': gb('5.5.20'),
  'exit-width': gb('5.5.20'),
  'people-per-door': gb('', 'M'),
  'single-exit': gb(''),
  'door-width': gb('5.5.19'),
  'area-per-person': { code: 'NFPA 101', clause: '', confidence: 'S' },
};

/** Lengths in whole centimetres. */
export const seatingLimits = {
  /** Seats between two aisles, and with rows at least `wideRowPitch` apart twice that; with an aisle on one side, half. */
  seatsBetweenAisles: 22,
  wideRowPitch: 90,
  mostSeatsInRow: 50,
  rowsBetweenCrossAisles: 20,
  /** Aisles of a part between cross-aisles, together, for every hundred people in it. */
  aislePerHundred: 60,
  leastAisle: 100,
  leastSideAisle: 80,
  leastDoor: 140,
  /** No seat, no step this far before a door. */
  freeBeforeDoor: 140,
  /** Doors together for every hundred people: flat floor, up to 2,500 seats. */
  exitPerHundred: 65,
  peoplePerDoor: 250,
  /** Beyond `manyPeople` each door takes this many. */
  peoplePerDoorBeyond: 400,
  manyPeople: 2000,
  singleExitPeople: 50,
  singleExitArea: 200,
  /** Square centimetres for each standing person (0.65 m²). */
  standingArea: 6500,
  /** One file of people. */
  oneFile: 55,
} as const;
