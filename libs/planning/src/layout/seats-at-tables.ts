import type { Layout } from '../layout-facts.js';
import { freeFloor } from './free-floor.js';
import { boundsOf } from './room-strip.js';
import { chairDepth, type Generated, type Seat, type SeatRun, type SeatTable } from './seating.js';
import { frontLine } from './taken-floor.js';

/** Edge of a table for each person; a passage for one file between the chairs of two tables. */
const edgePerPerson = 57;
const passage = 60;
const smallestTable = 90;
/** Cabaret: people sit on this part of the circle, so that nobody has their back to the stage. */
const cabaretDegrees = 200;

type Circle = { diameter: number; from: number; degrees: number };

/** Round tables as large as their people need: 10 people sit at a table of 1.82 m. */
export function tableCircle({ style, seatsPerTable }: Pick<Layout, 'style' | 'seatsPerTable'>): Circle {
  const isHalf = style === 'cabaret';
  const degrees = isHalf ? cabaretDegrees : 360;
  const diameter = Math.ceil((seatsPerTable * edgePerPerson * 360) / degrees / Math.PI);
  // Angles from the right, clockwise, as y grows downwards: the lower half turns to the stage above.
  return { diameter: Math.max(smallestTable, diameter), from: isHalf ? -(degrees - 180) / 2 : 0, degrees };
}

/** Banquet and cabaret: round tables in rows, each with its chairs and a passage around them. */
export function seatsAtTables(layout: Layout): Generated {
  const circle = tableCircle(layout);
  const pitch = circle.diameter + 2 * chairDepth + passage;
  const { left, right, bottom } = boundsOf(layout.shape.corners);
  const columns = Math.max(0, Math.floor((right - left) / pitch));
  const start = left + (right - left - columns * pitch) / 2;
  const isFree = freeFloor(layout);
  const middles: { x: number; y: number }[] = [];
  for (let top = frontLine(layout); top + pitch <= bottom; top += pitch) {
    for (let column = 0; column < columns; column++) {
      const x = start + column * pitch;
      if (isFree({ x, y: top, width: pitch, depth: pitch })) middles.push({ x: x + pitch / 2, y: top + pitch / 2 });
    }
  }
  const seats = middles.flatMap((middle, table) => around(middle, circle, layout.seatsPerTable, table));
  const half = circle.diameter / 2;
  const box = { width: circle.diameter, depth: circle.diameter, isRound: true };
  return {
    seats,
    boundBy: 'room',
    seatSize: { width: chairDepth, depth: chairDepth },
    runs: middles.map((_, table): SeatRun => ({ row: table + 1, seats: layout.seatsPerTable, openEnds: 2 })),
    aisles: [],
    rows: middles.length,
    tablesFor: (placed) =>
      [...new Set(placed.map(({ run }) => run))].map((run): SeatTable => ({
        x: middles[run]!.x - half,
        y: middles[run]!.y - half,
        ...box,
      })),
  };
}

function around(middle: { x: number; y: number }, circle: Circle, count: number, table: number): Seat[] {
  const radius = circle.diameter / 2 + chairDepth / 2;
  const steps = circle.degrees === 360 ? count : Math.max(1, count - 1);
  return Array.from({ length: count }, (_, index) => {
    const angle = ((circle.from + (circle.degrees * index) / steps) * Math.PI) / 180;
    const at = { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
    return { label: `${table + 1}-${index + 1}`, row: table + 1, number: index + 1, run: table, ...at };
  });
}
