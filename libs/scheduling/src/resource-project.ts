import type { Dependency } from './dependency-graph.js';

/** From this slot of time on there is this much of a resource, until the next step; the last step holds for ever. */
export interface CapacityStep {
  from: number;
  capacity: number;
}

/** The same all the time, or steps in the order of time, the first from 0. */
export type Capacity = number | readonly CapacityStep[];

/**
 * Tasks that share people, rooms and machines. Time is counted in whole slots from 0 (days, half days, hours): a task
 * that starts at 3 and lasts 2 takes the slots 3 and 4 and finishes at 5. The resource-constrained project scheduling
 * problem of the literature (RCPSP), with capacities that vary, release dates, and deadlines that may be broken.
 */
export interface ResourceProject {
  /** Slots of work, one a task, ≥ 0. */
  durations: readonly number[];
  dependencies: readonly Dependency[];
  /** `requests[task][resource]`: how much of it the task takes in each slot of its work. */
  requests: readonly (readonly number[])[];
  capacities: readonly Capacity[];
  /** A task does not begin before; 0 where it is null or absent. */
  notBefore?: readonly (number | null)[];
  /** A task should be done by; what is later is counted, not forbidden. */
  deadlines?: readonly (number | null)[];
  /**
   * Whether a task waits while a resource of it is not there, and then goes on, as people's work does; what it takes
   * is kept for it. Otherwise it needs its slots in one piece.
   */
  pauses?: readonly boolean[];
}

/** `starts[task]` and `finishes[task]` in slots; a task that pauses finishes later than start + duration. */
export interface Schedule {
  starts: Int32Array;
  finishes: Int32Array;
}

/** How much of a resource there is in a slot. */
export function capacityAt(capacity: Capacity, slot: number): number {
  if (typeof capacity === 'number') return capacity;
  return capacity.findLast(({ from }) => from <= slot)?.capacity ?? 0;
}
