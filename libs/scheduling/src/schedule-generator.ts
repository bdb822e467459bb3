import { readyQueue } from './ready-queue.js';
import type { Schedule } from './resource-project.js';
import type { ScheduleModel, Side } from './schedule-model.js';

/** Fills `into` with a schedule in the side's own time: nothing starts before `floor`, smaller keys are placed first. */
export type GenerateSchedule = (side: Side, keys: Float64Array, floor: number, into: Schedule) => void;

/**
 * Serial schedule generation (Kelley, 1963): of the tasks whose predecessors are placed, the one with the smallest key
 * (then the smallest index) is placed as early as what it needs is free. The arrays are made once for many schedules.
 */
export function scheduleGenerator(model: ScheduleModel): GenerateSchedule {
  const { count, resourceCount, durations, requests } = model;
  const freeForward = model.forward.capacity.slice();
  const freeBackward = model.backward.capacity.slice();
  let free = freeForward;
  const waits = new Int32Array(count);
  const earliest = new Int32Array(count);
  const ready = readyQueue(count);

  function hasEnough(task: number, slot: number): boolean {
    const { from, resource, amount } = requests;
    const row = slot * resourceCount;
    const last = from[task + 1]!;
    for (let each = from[task]!; each < last; each += 1) if (free[row + resource[each]!]! < amount[each]!) return false;
    return true;
  }

  function take(task: number, slot: number): void {
    const { from, resource, amount } = requests;
    const row = slot * resourceCount;
    const last = from[task + 1]!;
    for (let each = from[task]!; each < last; each += 1) free[row + resource[each]!]! -= amount[each]!;
  }

  /** Looks at the slots from the last to the first: what is missing late lets the start jump over all before it. */
  function placeInOnePiece(task: number, into: Schedule): void {
    const duration = durations[task]!;
    let start = earliest[task]!;
    let known = start;
    let slot = start + duration - 1;
    while (slot >= known) {
      if (hasEnough(task, slot)) slot -= 1;
      else {
        known = start + duration;
        start = slot + 1;
        slot = start + duration - 1;
      }
    }
    into.starts[task] = start;
    into.finishes[task] = start + duration;
    for (slot = start; slot < start + duration; slot += 1) take(task, slot);
  }

  function placeWithPauses(task: number, works: Uint8Array, into: Schedule): void {
    const duration = durations[task]!;
    let start = earliest[task]!;
    let slot = start;
    for (let left = duration; left > 0; slot += 1) {
      if (works[slot] === 0) continue;
      if (!hasEnough(task, slot)) left = duration;
      else {
        if (left === duration) start = slot;
        left -= 1;
      }
    }
    into.starts[task] = start;
    into.finishes[task] = slot;
    for (let each = start; each < slot; each += 1) if (works[each] === 1) take(task, each);
  }

  function releaseAfter(task: number, finish: number, side: Side, keys: Float64Array): void {
    const { from, to, lag } = side.after;
    const last = from[task + 1]!;
    for (let arrow = from[task]!; arrow < last; arrow += 1) {
      const after = to[arrow]!;
      const start = finish + lag[arrow]!;
      if (start > earliest[after]!) earliest[after] = start;
      waits[after]! -= 1;
      if (waits[after] === 0) ready.add(after, keys[after]!);
    }
  }

  /** Only where something was taken: a long horizon costs nothing. */
  function giveBack({ capacity }: Side, floor: number, end: number): void {
    const from = floor * resourceCount;
    free.set(capacity.subarray(from, end * resourceCount), from);
  }

  return (side, keys, floor, into) => {
    free = side === model.forward ? freeForward : freeBackward;
    let end = floor;
    waits.set(side.waits);
    ready.clear();
    for (let task = 0; task < count; task += 1) {
      const release = side.releases[task]!;
      earliest[task] = release > floor ? release : floor;
      if (waits[task] === 0) ready.add(task, keys[task]!);
    }
    for (let placed = 0; placed < count; placed += 1) {
      const task = ready.take();
      const works = side.works[task]!;
      if (works === null) placeInOnePiece(task, into);
      else placeWithPauses(task, works, into);
      const finish = into.finishes[task]!;
      if (finish > end) end = finish;
      releaseAfter(task, finish, side, keys);
    }
    giveBack(side, floor, end);
  };
}
