import type { DerivedPlan } from '../plan-shape.js';
import type { PlanStepKey } from '../step-keys.js';
import type { EntryField, MovedEntry } from './plan-moves.js';

type Entry = Omit<MovedEntry, 'before' | 'after'> & { value: string | number | null };

/** What is derived of the entries of each step and differs; an entry that is new or gone moves no other than itself. */
export function movedEntries(before: DerivedPlan, after: DerivedPlan): MovedEntry[] {
  const former = new Map(entriesOf(before).map((entry) => [keyOf(entry), entry]));
  return entriesOf(after).flatMap(({ value, ...entry }) => {
    const was = former.get(keyOf(entry));
    return was === undefined || was.value === value ? [] : [{ ...entry, before: was.value, after: value }];
  });
}

const keyOf = ({ step, subjectId, field }: Pick<Entry, 'step' | 'subjectId' | 'field'>): string =>
  `${step} ${subjectId} ${field}`;

const entriesOf = (plan: DerivedPlan): Entry[] => [
  ...segmentEntries(plan),
  ...plan.layouts.map(({ layoutId, placed }) => entry('layout', layoutId, 'seats', placed)),
  ...materialEntries(plan),
  ...taskEntries(plan),
];

/** A segment of several sessions counts by the first: it begins as much later in all of them. */
function segmentEntries({ program }: DerivedPlan): Entry[] {
  const starts = new Map<string, number>();
  for (const { isTimed, timed } of program.schedules)
    for (const { segmentId, start } of timed) if (isTimed && !starts.has(segmentId)) starts.set(segmentId, start);
  return [...starts].map(([id, minute]) => entry('program', id, 'start', timeOf(minute)));
}

/** `HH:MM`; past midnight the hours go on. */
const timeOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

const taskEntries = ({ tasks }: DerivedPlan): Entry[] =>
  tasks.rows.flatMap(({ taskId, latest }) =>
    taskId === null ? [] : [entry('tasks', taskId, 'latest-start', latest?.from ?? null)],
  );

const materialEntries = ({ materials, budget }: DerivedPlan): Entry[] => [
  ...materials.flatMap(({ id, quantity, days }) => [
    entry('budget', id, 'quantity', quantity.value),
    entry('budget', id, 'order-by', days?.orderBy ?? null),
  ]),
  ...budget.lines
    .filter(({ source }) => source === 'line')
    .map(({ id, plannedMinor }) => entry('budget', id, 'planned', plannedMinor)),
];

const entry = (step: PlanStepKey, subjectId: string, field: EntryField, value: Entry['value']): Entry => ({
  ...{ step, subjectId, field, value },
});
