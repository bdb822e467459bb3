import type { DeadlineKind, GapCode, PlanStepKey } from '../step-keys.js';
import type { MovedNumber } from '../plan-shape.js';

type Words = Record<string, string | number>;
export type DayChange = 'appears' | 'vanishes' | 'moves';

/** A deadline that appears, vanishes or moves to another day; days are `YYYY-MM-DD`. */
export type MovedDeadline = {
  key: string;
  kind: DeadlineKind;
  subjectId: string | null;
  values: Words;
  change: DayChange;
  before: string | null;
  after: string | null;
};

/** A duty that appears, vanishes, moves, or passes to another authority (then before and after are authorities). */
export type MovedDuty = {
  key: string;
  titleCode: string | null;
  title: string;
  change: DayChange | 'passes';
  before: string | null;
  after: string | null;
};

/** Something that lacks from now on, or does not any more. */
export type MovedGap = {
  step: PlanStepKey;
  code: GapCode;
  subjectId: string | null;
  values: Words;
  change: 'appears' | 'vanishes';
};

export type MovedConflict = {
  code: string;
  values: Record<string, number>;
  keys: string[];
  change: 'appears' | 'vanishes';
};

/** What is derived of the entries of a step: when a segment starts, when a task has to, how many pieces of a material. */
export const entryFields = ['start', 'latest-start', 'seats', 'quantity', 'order-by', 'planned'] as const;
export type EntryField = (typeof entryFields)[number];
export type MovedEntry = {
  step: PlanStepKey;
  subjectId: string;
  field: EntryField;
  before: string | number | null;
  after: string | number | null;
};

/** Everything derived that differs between two plans, and the facts by which it does. Empty lists where nothing moved. */
export type PlanMoves = {
  /** Dotted paths of the facts that differ, see `changedFacts`. */
  facts: string[];
  numbers: MovedNumber[];
  deadlines: MovedDeadline[];
  duties: MovedDuty[];
  gaps: MovedGap[];
  conflicts: MovedConflict[];
  entries: MovedEntry[];
};
