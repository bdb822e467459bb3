import type { Box, Layout, Point } from '../layout-facts.js';
import { freeFloor } from './free-floor.js';
import { boundsOf } from './room-strip.js';
import { chairDepth, type Generated, type Seat, type SeatTable } from './seating.js';
import { frontLine } from './taken-floor.js';

/** Depth of the tables of a U, and width of a boardroom table; free floor around. */
const tableDepth = 60;
const boardWidth = 120;
const around = 100;

type Place = { at: Point; needs: Box };
type Table = { places: Place[]; tables: Box[] };
type Area = { left: number; right: number; top: number; bottom: number };

/** More people do not talk over one table. */
export const mostAtOneTable = 100;

/**
 * U shape and boardroom: the smallest table at which those who are wanted have a free place, or the one that seats most.
 * Places on a column or before a door stay empty, so a larger table may be needed.
 */
export function seatsAtOneTable(layout: Layout, wanted: number | null): Generated {
  const bounds = boundsOf(layout.shape.corners);
  const area = {
    ...{ left: bounds.left + around, right: bounds.right - around },
    ...{ top: frontLine(layout), bottom: bounds.bottom - around },
  };
  const make = layout.style === 'u-shape' ? uShape : boardroom;
  const isFree = freeFloor(layout);
  let best: Table = { places: [], tables: [] };
  // A table for fewer people than are wanted never seats them, but may seat most where the room is too small.
  const first = Math.max(1, Math.min(wanted ?? 1, mostAtOneTable));
  for (const people of [...range(mostAtOneTable - first + 1, first), ...range(first - 1, 1)]) {
    const { places, tables } = make(area, Math.max(layout.seatWidth, chairDepth), people);
    const free = places.filter(({ needs }) => isFree(needs));
    if (free.length > best.places.length) best = { places: free, tables };
    if (wanted !== null && best.places.length >= wanted) break;
  }
  return atTable(best);
}

function atTable({ places, tables }: Table): Generated {
  const seats = places.map(({ at }, index): Seat => ({
    label: `A${index + 1}`,
    row: 1,
    number: index + 1,
    run: 0,
    ...at,
  }));
  const drawn = tables.map((table): SeatTable => ({ ...table, isRound: false }));
  return {
    seats,
    boundBy: seats.length === mostAtOneTable ? 'one-table' : 'room',
    seatSize: { width: chairDepth, depth: chairDepth },
    runs: seats.length === 0 ? [] : [{ row: 1, seats: seats.length, openEnds: 2 }],
    aisles: [],
    rows: seats.length === 0 ? 0 : 1,
    tablesFor: (placed) => (placed.length === 0 ? [] : drawn),
  };
}

const range = (count: number, from = 0): number[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => from + index);

/** Two arms towards the stage and a base at the back, people on the outside. */
function uShape(area: Area, pitch: number, people: number): Table {
  const mostArm = Math.floor((area.bottom - area.top - chairDepth - tableDepth) / pitch);
  const mostBase = Math.floor((area.right - area.left - 2 * chairDepth) / pitch);
  // The inside of the U takes two tables and a passage at least.
  const leastBase = Math.ceil((2 * tableDepth + around) / pitch);
  if (mostArm < 1 || mostBase < leastBase) return { places: [], tables: [] };
  const third = Math.min(mostBase, Math.max(leastBase, Math.ceil(people / 3)));
  const arm = Math.min(mostArm, Math.max(1, Math.ceil((people - third) / 2)));
  const base = Math.min(mostBase, Math.max(third, people - 2 * arm));
  const width = base * pitch;
  const left = (area.left + area.right - width) / 2;
  const depth = arm * pitch;
  const [top, back] = [area.top, area.top + depth + tableDepth];
  const armPlace = (isLeft: boolean, index: number): Place => {
    const y = top + (index + 0.5) * pitch;
    const x = isLeft ? left - chairDepth / 2 : left + width + chairDepth / 2;
    const from = isLeft ? left - chairDepth : left + width - tableDepth;
    const needs = { x: from, y: y - chairDepth / 2, width: chairDepth + tableDepth, depth: chairDepth };
    return { at: { x, y }, needs };
  };
  const basePlace = (index: number): Place => {
    const x = left + (index + 0.5) * pitch;
    const needs = { x: x - chairDepth / 2, y: back - tableDepth, width: chairDepth, depth: chairDepth + tableDepth };
    return { at: { x, y: back + chairDepth / 2 }, needs };
  };
  return {
    places: [
      ...range(arm).map((index) => armPlace(true, index)),
      ...range(base).map(basePlace),
      ...range(arm).map((index) => armPlace(false, arm - 1 - index)),
    ],
    tables: [
      { x: left, y: top, width: tableDepth, depth },
      { x: left, y: back - tableDepth, width, depth: tableDepth },
      { x: left + width - tableDepth, y: top, width: tableDepth, depth },
    ],
  };
}

/** One long table towards the stage, people on both sides and one at each end. */
function boardroom(area: Area, pitch: number, people: number): Table {
  const most = Math.floor((area.bottom - area.top - 2 * chairDepth) / pitch);
  if (most < 1 || area.right - area.left < boardWidth + 2 * chairDepth) return { places: [], tables: [] };
  const side = Math.min(most, Math.max(1, Math.ceil((people - 2) / 2)));
  const middle = (area.left + area.right) / 2;
  const top = area.top + chairDepth;
  const table = { x: middle - boardWidth / 2, y: top, width: boardWidth, depth: side * pitch };
  const at = (x: number, y: number): Place => {
    const chair = { x: x - chairDepth / 2, y: y - chairDepth / 2, width: chairDepth, depth: chairDepth };
    return { at: { x, y }, needs: chair };
  };
  const sides = range(side).flatMap((index) => {
    const y = top + (index + 0.5) * pitch;
    return [at(table.x - chairDepth / 2, y), at(table.x + boardWidth + chairDepth / 2, y)];
  });
  const ends = [at(middle, area.top + chairDepth / 2), at(middle, top + table.depth + chairDepth / 2)];
  return { places: [...sides, ...ends], tables: [table] };
}
