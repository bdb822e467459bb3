import type { Layout } from '../layout-facts.js';
import { freeFloor } from './free-floor.js';
import { rowLetters } from './row-letters.js';
import { boundsOf } from './room-strip.js';
import { seatingLimits } from './seating-rules.js';
import type { Generated, Seat, SeatRun } from './seating.js';
import { frontLine } from './taken-floor.js';

/** Standing: each person has 0.65 m² of floor (NFPA 101, concentrated use), drawn as a square. */
export function standingPlaces(layout: Layout): Generated {
  const size = Math.ceil(Math.sqrt(seatingLimits.standingArea));
  const { left, right, bottom } = boundsOf(layout.shape.corners);
  const columns = Math.floor((right - left) / size);
  const start = left + (right - left - columns * size) / 2;
  const isFree = freeFloor(layout);
  const seats: Seat[] = [];
  const runs: SeatRun[] = [];
  for (let top = frontLine(layout); top + size <= bottom; top += size) {
    let number = 0;
    for (let column = 0; column < columns; column++) {
      const box = { x: start + column * size, y: top, width: size, depth: size };
      if (!isFree(box)) continue;
      number += 1;
      const row = runs.length + 1;
      const at = { x: box.x + size / 2, y: top + size / 2 };
      seats.push({ label: `${rowLetters(row)}${number}`, row, number, run: runs.length, ...at });
    }
    if (number > 0) runs.push({ row: runs.length + 1, seats: number, openEnds: 2 });
  }
  return {
    ...{ seats, runs, rows: runs.length, boundBy: 'area-per-person', seatSize: { width: size, depth: size } },
    ...{ aisles: [], tablesFor: () => [] },
  };
}
