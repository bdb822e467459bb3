import type { Audience } from '@backcast/calendar/audience-times';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import type { Rule } from '@backcast/compliance/rule';
import type { SectionFacts } from '@backcast/planning/event-sections';
import type { GoalFacts, Pins, SessionFact } from '@backcast/planning/goal-facts';
import type { VenueSetting } from '@backcast/planning/venue-facts';
import type { PlanMaterial } from './budget/derive-materials.js';
import type { PlanBudget } from './budget/plan-budget.js';
import type { DutyRecord } from './duty-record.js';
import type { DerivedProgram } from './program/derive-program.js';
import type { PlanDuty, PlanGate } from './duty-shape.js';
import type { DeadlineKind, GapCode, PlanStepKey, StepState } from './step-keys.js';
import type { PlanLayout } from './layout/plan-layout.js';
import type { PlanTasks } from './tasks/task-shape.js';

/** A session (场次) with its local date and times: `YYYY-MM-DD` and `HH:MM` in the event's zone, null while not said. */
export type PlanSession = SessionFact & {
  /** As entered by hand; a room that is chosen among the candidates says it better. Empty while nobody did. */
  room: string;
  date: string | null;
  startTime: string | null;
  endTime: string | null;
};

/** Everything that a person entered about one event: the only input of a plan besides what `DeriveContext` says. */
export type EventFacts = {
  goal: GoalFacts;
  sessions: PlanSession[];
  pins: Pins;
  /** As said when the event was made; a venue that is chosen says it better. */
  setting: VenueSetting | null;
  /** Where it takes place, in the words of whoever made it. */
  place: string;
  sections: SectionFacts;
  /** What people did about the duties that the rules ask for. */
  duties: DutyRecord[];
  /** The reader may not know what things cost: the facts came without money, and the plan says nothing about it. */
  isMoneyHidden?: boolean;
  /** Customers that the event has by name; counts where nobody typed how long the list is. 0 or left out: no list. */
  customersListed?: number;
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

/**
 * Something that has to be done by a day. `key` is stable (kind, source and rule), so that owners and evidence can hang
 * on it. `workingDaysLeft` counts from the day after today up to the day itself; below zero the day has passed.
 */
export type PlanDeadline = {
  key: string;
  kind: DeadlineKind;
  date: string;
  workingDaysLeft: number;
  /** The count touches a year whose calendar is not published yet. */
  isProvisional: boolean;
  isDone: boolean;
  ownerId: string | null;
  /** What it belongs to: a section and the id of its entry, for the link and the name. */
  step: PlanStepKey;
  subjectId: string | null;
  values: Record<string, string | number>;
};

/** A deadline before its working days are counted. */
export type DatedThing = Omit<PlanDeadline, 'workingDaysLeft' | 'isProvisional'>;

/** What a step still lacks, and which steps or acts wait for it. */
export type StepGap = {
  code: GapCode;
  values: Record<string, string | number>;
  subjectId: string | null;
  blocks: (PlanStepKey | 'announce')[];
};
export type PlanStep = { step: PlanStepKey; state: StepState; gaps: StepGap[] };

export type DerivedPlan = {
  numbers: Record<string, DerivedNumber>;
  conflicts: PlanConflict[];
  /** The steps that the product derives, in the order in which they are walked. */
  steps: PlanStep[];
  /** By day, then key; what is done stays in the list. */
  deadlines: PlanDeadline[];
  /** Times of the program's segments, and what in them does not go together. */
  program: DerivedProgram;
  /** Every material with its quantity and its days, in the order of the facts. */
  materials: PlanMaterial[];
  /** The costs one by one, and when the first of them has to be signed for. */
  budget: PlanBudget;
  /** Every layout with its seats, what it breaks and who does not sit. */
  layouts: PlanLayout[];
  /** What the rules ask for: prohibitions first, then what is overdue, then by day. */
  duties: PlanDuty[];
  /** Records of duties that are not asked for any more. */
  orphanDuties: DutyRecord[];
  /** What is held up until a duty is done. */
  gates: PlanGate[];
  /** The preparation counted back from the event. */
  tasks: PlanTasks;
};

export type DeriveContext = {
  /** `YYYY-MM-DD` in the event's zone. */
  today: string;
  /** Working days where the event takes place, with the organization's own days off. */
  calendar: WorkCalendar;
  /** Rules of the place and of the organization. */
  rules: readonly Rule[];
  /** Audiences of the organization with their times; absent means that nothing is known of them. */
  audiences?: readonly Audience[];
};

/** One number that moved between two plans and the paths of the facts that moved it. */
export type MovedNumber = {
  key: string;
  unit: NumberUnit;
  before: number | null;
  after: number | null;
  causes: string[];
};
