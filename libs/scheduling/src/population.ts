import type { RankedSchedule } from './schedule-runner.js';
import { randomBelow, type Random } from './seeded-random.js';

/** The best schedules so far, best first, no two the same. */
export interface Population {
  /** Takes it in if it is new and there is room or a worse one, which leaves. */
  offer(schedule: RankedSchedule): void;
  /** The best of some drawn by chance. */
  pick(random: Random): RankedSchedule;
  size(): number;
  worst(): RankedSchedule;
}

const DRAWN = 3;

export function population(most: number): Population {
  const members: RankedSchedule[] = [];
  return {
    offer: (schedule) => {
      const at = placeOf(members, schedule);
      if (at >= most || isKnown(members, at, schedule)) return;
      members.splice(at, 0, schedule);
      if (members.length > most) members.pop();
    },
    pick: (random) => {
      // They are in order: the smallest place drawn is the best.
      let place = members.length;
      for (let draw = 0; draw < DRAWN; draw += 1) place = Math.min(place, randomBelow(random, members.length));
      return members[place]!;
    },
    size: () => members.length,
    worst: () => members.at(-1)!,
  };
}

/** After all that are as good: the newest of equals goes first when room is needed. */
function placeOf(members: readonly RankedSchedule[], { cost }: RankedSchedule): number {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (members[middle]!.cost <= cost) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isKnown(members: readonly RankedSchedule[], place: number, schedule: RankedSchedule): boolean {
  for (let at = place - 1; at >= 0 && members[at]!.cost === schedule.cost; at -= 1)
    if (hasSameStarts(members[at]!, schedule)) return true;
  return false;
}

const hasSameStarts = (one: RankedSchedule, other: RankedSchedule): boolean =>
  one.starts.every((start, task) => start === other.starts[task]);
