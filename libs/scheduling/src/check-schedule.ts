import { capacityAt, type ResourceProject, type Schedule } from './resource-project.js';

/** What a schedule breaks. Deadlines are not among it: they may be broken and are counted. */
export type ScheduleFault =
  | { kind: 'too-early'; task: number }
  | { kind: 'wrong-length'; task: number }
  | { kind: 'before-its-predecessor'; before: number; after: number }
  | { kind: 'too-much'; resource: number; slot: number; used: number; capacity: number };

/**
 * Looks at a schedule slot by slot and by the project's own words, without anything that schedules are made with.
 * An empty list proves releases, lengths, dependencies and capacities.
 */
export function checkSchedule(project: ResourceProject, schedule: Schedule): ScheduleFault[] {
  const tasks = project.durations.map((_, task) => task);
  return [
    ...tasks
      .filter((task) => isTooEarly(project, schedule, task))
      .map((task) => ({ kind: 'too-early', task }) as const),
    ...tasks
      .filter((task) => slotsOfWork(project, schedule, task).length !== project.durations[task])
      .map((task) => ({ kind: 'wrong-length', task }) as const),
    ...project.dependencies
      .filter(({ before, after, lag = 0 }) => schedule.starts[after]! < schedule.finishes[before]! + lag)
      .map(({ before, after }) => ({ kind: 'before-its-predecessor', before, after }) as const),
    ...overloads(project, schedule),
  ];
}

const isTooEarly = ({ notBefore }: ResourceProject, { starts }: Schedule, task: number): boolean =>
  !(starts[task]! >= Math.max(0, notBefore?.[task] ?? 0));

/** The slots between start and finish in which a task is worked on: all, unless it pauses. */
function slotsOfWork(project: ResourceProject, { starts, finishes }: Schedule, task: number): number[] {
  const slots = Array.from({ length: Math.max(0, finishes[task]! - starts[task]!) }, (_, at) => starts[task]! + at);
  if (!project.pauses?.[task]) return slots;
  const isThere = (slot: number): boolean =>
    project.requests[task]!.every((amount, resource) => amount <= capacityAt(project.capacities[resource]!, slot));
  return slots.filter(isThere);
}

function overloads(project: ResourceProject, schedule: Schedule): ScheduleFault[] {
  return project.capacities.flatMap((each, resource) => {
    const usedIn = new Map<number, number>();
    project.requests.forEach((request, task) => {
      for (const slot of slotsOfWork(project, schedule, task))
        usedIn.set(slot, (usedIn.get(slot) ?? 0) + request[resource]!);
    });
    return [...usedIn].flatMap(([slot, used]) => {
      const capacity = capacityAt(each, slot);
      return used > capacity ? [{ kind: 'too-much' as const, resource, slot, used, capacity }] : [];
    });
  });
}
