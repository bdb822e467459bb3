import { arrowCounts, buildDependencyGraph, reversed, type Arrows, type DependencyGraph } from './dependency-graph.js';
import { checkProject } from './check-project.js';
import { SchedulingRangeError } from './scheduling-range-error.js';
import { capacityAt, type Capacity, type ResourceProject } from './resource-project.js';

/** What each task takes: resource `resource[i]`, `amount[i]` a slot, for i from `from[task]` to `from[task + 1]` − 1. */
export interface Requests {
  from: Int32Array;
  resource: Int32Array;
  amount: Int32Array;
}

/**
 * A project seen along one direction of time. Backwards is the project in a mirror: slot t is slot `horizon` − 1 − t,
 * successors come first, and release dates and deadlines change places. So one way of making schedules serves both.
 */
export interface Side {
  /** What a task holds up, and for how many each waits. */
  after: Arrows;
  waits: Int32Array;
  /** `capacity[slot * resourceCount + resource]`; long enough for any schedule. */
  capacity: Int32Array;
  /** For a task that pauses: 1 in the slots in which all it needs is there. */
  works: readonly (Uint8Array | null)[];
  /** No task starts before its release. */
  releases: Int32Array;
  /** When a task should be done; far away without a deadline. */
  deadlines: Int32Array;
}

/** A project in typed arrays, ready for many schedules. */
export interface ScheduleModel {
  count: number;
  resourceCount: number;
  durations: Int32Array;
  requests: Requests;
  /** No schedule is longer than this many slots. */
  horizon: number;
  forward: Side;
  backward: Side;
  graph: DependencyGraph;
}

/** A deadline that no schedule can break. */
export const NO_DEADLINE = 0x3fffffff;

/**
 * @throws SchedulingRangeError
 * @throws DependencyCycleError
 */
export function buildScheduleModel(project: ResourceProject): ScheduleModel {
  const graph = buildDependencyGraph(project.durations.length, project.dependencies);
  const predecessors = reversed(graph.successors);
  checkProject(project);
  const horizon = horizonOf(project);
  requireMemory(project, horizon);
  const requests = requestsOf(project);
  const releases = Int32Array.from(project.durations, (_, task) => Math.max(0, project.notBefore?.[task] ?? 0));
  const deadlines = Int32Array.from(project.durations, (_, task) => project.deadlines?.[task] ?? NO_DEADLINE);
  const mirrored = (times: Int32Array): Int32Array => times.map((time) => horizon - time);
  const shared = { project, requests, horizon };
  return {
    ...{ count: graph.order.length, resourceCount: project.capacities.length, graph, horizon, requests },
    durations: Int32Array.from(project.durations),
    forward: {
      ...sideOf(shared, (slot) => slot),
      ...{ after: graph.successors, waits: arrowCounts(predecessors), releases, deadlines },
    },
    backward: {
      ...sideOf(shared, (slot) => horizon - 1 - slot),
      ...{ after: predecessors, waits: arrowCounts(graph.successors) },
      releases: mirrored(deadlines.map((deadline) => Math.min(deadline, horizon))),
      deadlines: releases.map((release) => (release === 0 ? NO_DEADLINE : horizon - release)),
    },
  };
}

/** All one after another, once everything is released and the capacities no longer change. */
function horizonOf({ durations, dependencies, capacities, notBefore }: ResourceProject): number {
  const lastStep = Math.max(0, ...capacities.map((capacity) => lastChange(capacity)));
  const lastRelease = (notBefore ?? []).reduce<number>((latest, release) => Math.max(latest, release ?? 0), 0);
  const work = durations.reduce((sum, duration) => sum + duration, 0);
  const waiting = dependencies.reduce((sum, { lag = 0 }) => sum + Math.max(0, lag), 0);
  return Math.max(lastStep, lastRelease) + work + waiting + 1;
}

/** Every slot is kept by itself, twice; whoever has longer tasks counts them in longer slots. */
const MOST_CELLS = 20_000_000;

function requireMemory({ capacities, pauses = [] }: ResourceProject, horizon: number): void {
  const rows = capacities.length + pauses.filter(Boolean).length;
  if (2 * horizon * rows > MOST_CELLS) throw new SchedulingRangeError('durations', `of ${horizon} slots together`);
}

const lastChange = (capacity: Capacity): number => (typeof capacity === 'number' ? 0 : (capacity.at(-1)?.from ?? 0));

function requestsOf({ requests, capacities }: ResourceProject): Requests {
  const [from, resource, amount] = [[0], [] as number[], [] as number[]];
  for (const request of requests) {
    for (let each = 0; each < capacities.length; each += 1) {
      const wanted = request[each] ?? 0;
      if (wanted === 0) continue;
      resource.push(each);
      amount.push(wanted);
    }
    from.push(resource.length);
  }
  return { from: Int32Array.from(from), resource: Int32Array.from(resource), amount: Int32Array.from(amount) };
}

interface SharedParts {
  project: ResourceProject;
  requests: Requests;
  horizon: number;
}

/** Before the beginning (in the mirror only) there is all that there ever is: such schedules rank, but do not count. */
function sideOf({ project, requests, horizon }: SharedParts, realSlot: (slot: number) => number) {
  const { capacities } = project;
  const slots = 2 * horizon;
  const capacity = new Int32Array(slots * capacities.length);
  capacities.forEach((each, resource) => {
    const most = typeof each === 'number' ? each : Math.max(0, ...each.map((step) => step.capacity));
    for (let slot = 0; slot < slots; slot += 1) {
      const real = realSlot(slot);
      capacity[slot * capacities.length + resource] = real < 0 ? most : capacityAt(each, real);
    }
  });
  const works = project.durations.map((_, task) =>
    project.pauses?.[task] ? workingSlots(requests, task, capacity, capacities.length) : null,
  );
  return { capacity, works };
}

function workingSlots({ from, resource, amount }: Requests, task: number, capacity: Int32Array, width: number) {
  const works = new Uint8Array(capacity.length / Math.max(1, width)).fill(1);
  for (let slot = 0; slot < works.length; slot += 1)
    for (let each = from[task]!; each < from[task + 1]!; each += 1)
      if (capacity[slot * width + resource[each]!]! < amount[each]!) works[slot] = 0;
  return works.includes(0) ? works : null;
}
