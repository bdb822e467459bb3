import { capacityAt, type Capacity, type ResourceProject } from './resource-project.js';
import { SchedulingRangeError } from './scheduling-range-error.js';

/** Refuses what no schedule can be made from: fractions, negative numbers, a task that needs more than there is in the end. */
export function checkProject(project: ResourceProject): void {
  const { durations, requests, capacities } = project;
  durations.forEach((duration, task) => requireCount(`durations[${task}]`, duration));
  if (requests.length !== durations.length) throw new SchedulingRangeError('requests.length', requests.length);
  capacities.forEach(checkCapacity);
  requests.forEach((request, task) => checkRequest(project, request, task));
  for (const name of ['notBefore', 'deadlines'] as const)
    project[name]?.forEach((time, task) => time !== null && requireCount(`${name}[${task}]`, time));
}

/** Slots are kept one by one: more of them would not fit into memory. */
const MOST = 1_000_000;

function requireCount(field: string, value: number): void {
  if (!Number.isInteger(value) || value < 0 || value > MOST) throw new SchedulingRangeError(field, value);
}

function checkCapacity(capacity: Capacity, resource: number): void {
  const field = `capacities[${resource}]`;
  if (typeof capacity === 'number') return requireCount(field, capacity);
  if (capacity[0]?.from !== 0) throw new SchedulingRangeError(`${field}[0].from`, capacity[0]?.from);
  capacity.forEach((step, at) => {
    requireCount(`${field}[${at}].capacity`, step.capacity);
    requireCount(`${field}[${at}].from`, step.from);
    if (at > 0 && step.from <= capacity[at - 1]!.from)
      throw new SchedulingRangeError(`${field}[${at}].from`, step.from);
  });
}

/** A task without length takes nothing, so that it may ask for anything. */
function checkRequest({ capacities, durations }: ResourceProject, request: readonly number[], task: number): void {
  if (request.length !== capacities.length) throw new SchedulingRangeError(`requests[${task}].length`, request.length);
  request.forEach((amount, resource) => {
    const field = `requests[${task}][${resource}]`;
    requireCount(field, amount);
    const inTheEnd = capacityAt(capacities[resource]!, MOST);
    if (durations[task]! > 0 && amount > inTheEnd) throw new SchedulingRangeError(field, amount);
  });
}
