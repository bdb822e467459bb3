import type { AislePlan } from '../layout-facts.js';
import type { Interval } from './interval.js';
import { seatingLimits } from './seating-rules.js';

/** How one row is divided: blocks of seats between aisles, the same for every row of the room. */
export type AisleDivision = {
  left: boolean;
  right: boolean;
  /** First x and number of seats of each block, from the left. */
  blocks: { from: number; seats: number }[];
  /** The middle aisles, one fewer than blocks. */
  middle: Interval[];
  sideWidth: number;
  /** Seats in a row of full width. */
  seats: number;
  /** Seats a row would have besides without the limit of rows, and with aisles as narrow as they may ever be. */
  lostToRowLength: number;
  lostToAisleWidth: number;
};

export type AisleRoom = Interval & {
  seatWidth: number;
  rowPitch: number;
  /** Rows that are left through the same aisles, at most. */
  rowsTogether: number;
  /** Sides on which a door opens: there an aisle is needed. */
  needsLeft: boolean;
  needsRight: boolean;
};

/** Seats that a row may have with so many of its ends at an aisle (GB 50016: at most 22, twice that when rows are wide apart). */
export function longestRun(openEnds: 0 | 1 | 2, rowPitch: number): number {
  const { seatsBetweenAisles, wideRowPitch, mostSeatsInRow } = seatingLimits;
  const both = rowPitch >= wideRowPitch ? Math.min(2 * seatsBetweenAisles, mostSeatsInRow) : seatsBetweenAisles;
  return openEnds === 2 ? both : openEnds === 1 ? Math.floor(both / 2) : 0;
}

/** Each aisle of a part between cross-aisles with so many people, when `aisles` share them: 0.60 m for every hundred. */
export const aisleShare = (people: number, aisles: number): number =>
  Math.ceil((seatingLimits.aislePerHundred * people) / 100 / Math.max(1, aisles));

/** Divides the width of a room into blocks of seats and aisles so that most people sit; with as many, fewer aisles. */
export function planAisles(room: AisleRoom, plan: AislePlan): AisleDivision | null {
  const width = room.to - room.from;
  const most = Math.ceil(width / (seatingLimits.seatsBetweenAisles * room.seatWidth)) + 1;
  const counts = plan === 'sides' ? [0] : plan === 'auto' ? range(0, most) : range(1, most);
  const sides = plan === 'auto' ? [false, true] : [plan !== 'middle'];
  let best: AisleDivision | null = null;
  for (const middle of counts) {
    for (const both of sides) {
      const next = divide(room, middle, both || room.needsLeft, both || room.needsRight);
      if (next && next.seats > (best?.seats ?? 0)) best = next;
    }
  }
  return best;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function divide(room: AisleRoom, middleCount: number, left: boolean, right: boolean): AisleDivision | null {
  const { seatWidth, rowsTogether } = room;
  const limits = range(0, middleCount).map((index) => {
    const openEnds = Number(index > 0 || left) + Number(index < middleCount || right);
    return longestRun(openEnds as 0 | 1 | 2, room.rowPitch);
  });
  const sideCount = Number(left) + Number(right);
  const widths = (seats: number): { middle: number; side: number } => {
    const share = aisleShare(seats * rowsTogether, middleCount + sideCount);
    return {
      middle: Math.max(seatingLimits.leastAisle, share),
      side: Math.max(seatingLimits.leastSideAisle, share),
    };
  };
  const room4 = ({ middle, side }: ReturnType<typeof widths>): number =>
    Math.floor((room.to - room.from - middleCount * middle - sideCount * side) / seatWidth);
  const unlimited = Math.max(0, room4(widths(0)));
  let seats = Math.min(unlimited, sum(limits));
  const afterRowLength = seats;
  while (seats > 0 && room4(widths(seats)) < seats) seats -= 1;
  if (seats <= 0) return null;
  const lost = { lostToRowLength: unlimited - afterRowLength, lostToAisleWidth: afterRowLength - seats };
  return { left, right, ...lost, ...place(room, shares(seats, limits), widths(seats), left, right) };
}

/** Divides seats among blocks by their limits, what is left over to the middle blocks first. */
function shares(seats: number, limits: number[]): number[] {
  const all = sum(limits);
  const parts = limits.map((limit) => Math.floor((seats * limit) / all));
  const middle = (limits.length - 1) / 2;
  const inwards = limits.map((_, index) => index).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  let left = seats - sum(parts);
  for (const index of inwards) {
    const more = Math.min(left, limits[index]! - parts[index]!, 1);
    parts[index] = parts[index]! + more;
    left -= more;
  }
  for (const index of inwards) {
    const more = Math.min(left, limits[index]! - parts[index]!);
    parts[index] = parts[index]! + more;
    left -= more;
  }
  return parts;
}

/** Where blocks and aisles lie; width that no seat fills makes the aisles wider, in the middle first. */
function place(
  { from, to, seatWidth }: AisleRoom,
  parts: number[],
  { middle, side }: { middle: number; side: number },
  left: boolean,
  right: boolean,
): Pick<AisleDivision, 'blocks' | 'middle' | 'sideWidth' | 'seats'> {
  const seats = sum(parts);
  const aisles = parts.length - 1;
  const sideSum = (Number(left) + Number(right)) * side;
  const spare = to - from - sideSum - aisles * middle - seats * seatWidth;
  const aisleWidth = aisles > 0 ? middle + spare / aisles : 0;
  let x = from + (left ? side : 0) + (aisles > 0 ? 0 : spareBefore(spare, left, right));
  const blocks: AisleDivision['blocks'] = [];
  const lanes: Interval[] = [];
  parts.forEach((count, index) => {
    blocks.push({ from: x, seats: count });
    x += count * seatWidth;
    if (index === aisles) return;
    lanes.push({ from: x, to: x + aisleWidth });
    x += aisleWidth;
  });
  return { blocks, middle: lanes, sideWidth: side, seats };
}

/** One block without a middle aisle stands in the middle, or at the wall where there is no aisle. */
const spareBefore = (spare: number, left: boolean, right: boolean): number =>
  left && right ? spare / 2 : left ? spare : 0;
