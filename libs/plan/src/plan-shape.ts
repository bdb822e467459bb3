import type { GoalFacts, Pins, SessionFact } from '@backcast/planning/goal-facts';

/** Everything that a person entered about one event: the only input of a plan besides today. */
export type EventFacts = {
  goal: GoalFacts;
  sessions: SessionFact[];
  pins: Pins;
};

/** What a derived number counts. `percent` values are percent, `chance` values are 0 to 1, `money` is minor units. */
export type NumberUnit = 'customers' | 'people' | 'money' | 'percent' | 'score' | 'count' | 'chance' | 'deals';

/** Where an input of a formula came from; the screen turns it into a sentence and a link. */
export type InputSource =
  | { kind: 'fact'; path: string }
  | { kind: 'history'; path: string; successes: number; trials: number; from: string }
  | { kind: 'assumption'; path: string; by: 'template' | 'person' }
  | { kind: 'derived'; key: string }
  | { kind: 'method'; section: string };

export type BecauseInput = { name: string; value: number; unit: NumberUnit | 'rate'; source: InputSource };

/**
 * Why a number is what it is. `formula` is a text key's last part (`formula.confirmations`); its symbols are the
 * names of the inputs, in order. `unrounded` is the exact result before rounding to whole customers or people.
 */
export type Because = { formula: string; inputs: BecauseInput[]; unrounded: number | null };

/** One derived number. `value` is null while a fact is missing; `missing` then names the paths of those facts. */
export type DerivedNumber = {
  key: string;
  value: number | null;
  unit: NumberUnit;
  because: Because;
  pinned: boolean;
  missing: string[];
};

/** A contradiction or a gap that a person has to decide; `ways` are computed offers, each with the numbers it needs. */
export type PlanConflict = {
  code: string;
  values: Record<string, number>;
  keys: string[];
  ways: PlanWay[];
};
export type PlanWay = { code: string; values: Record<string, number> };

export type DerivedPlan = {
  numbers: Record<string, DerivedNumber>;
  conflicts: PlanConflict[];
};

export type DeriveContext = { /** `YYYY-MM-DD` in the event's zone. */ today: string };

/** One number that moved between two plans and the paths of the facts that moved it. */
export type MovedNumber = {
  key: string;
  unit: NumberUnit;
  before: number | null;
  after: number | null;
  causes: string[];
};
