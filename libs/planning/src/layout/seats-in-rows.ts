import type { Layout } from '../layout-facts.js';
import { doorWall } from './door-wall.js';
import { isWithin, withoutIntervals, type Interval } from './interval.js';
import { longestRun, planAisles, type AisleDivision } from './plan-aisles.js';
import { boundsOf, roomStrip } from './room-strip.js';
import { rowLetters } from './row-letters.js';
import { seatingLimits, type SeatingRuleKey } from './seating-rules.js';
import {
  chairDepth,
  nothingFits,
  type Aisle,
  type Generated,
  type Seat,
  type SeatRun,
  type SeatTable,
} from './seating.js';
import { frontLine, takenFloor } from './taken-floor.js';

/** Depth of a classroom table. */
const tableDepth = 45;

type Row = { top: number; bottom: number };

/** Theatre and classroom: rows that face the stage, in blocks between aisles. */
export function seatsInRows(layout: Layout): Generated {
  const rows = rowsOf(layout);
  const division = rows.places.length === 0 ? null : divisionOf(layout, rows.places);
  const size = { width: layout.seatWidth, depth: chairDepth };
  if (!division) return { ...nothingFits, seatSize: size };
  const filled = fillRows(layout, rows.places, division);
  return {
    ...filled,
    boundBy: boundBy(division, rows, filled.rows),
    seatSize: size,
    tablesFor: (seats) => (layout.style === 'classroom' ? classroomTables(layout, seats) : []),
    aisles: [...aislesOf(layout, rows.places, division), ...rows.crossAisles],
  };
}

type Rows = { places: Row[]; crossAisles: Aisle[]; lostToCrossAisles: number };

/** Rows from the front line to the back, with a cross-aisle after every twenty. */
function rowsOf(layout: Layout): Rows {
  const { left, right, bottom } = boundsOf(layout.shape.corners);
  const { rowsBetweenCrossAisles: most, leastAisle } = seatingLimits;
  const pitch = pitchOf(layout);
  const front = frontLine(layout);
  const end = bottom - backAisle(layout);
  const places: Row[] = [];
  const crossAisles: Aisle[] = [];
  let top = front;
  while (top + pitch <= end) {
    if (places.length > 0 && places.length % most === 0) {
      crossAisles.push({ x: left, y: top, width: right - left, depth: leastAisle, kind: 'cross' });
      top += leastAisle;
      if (top + pitch > end) {
        crossAisles.pop();
        break;
      }
    }
    places.push({ top, bottom: top + pitch });
    top += pitch;
  }
  const lostToCrossAisles = Math.max(0, Math.floor((end - front) / pitch) - places.length);
  return { places, crossAisles, lostToCrossAisles };
}

/** A row is never so close that the chairs, or tables and chairs, would not stand in it. */
export const pitchOf = ({ style, rowPitch }: Pick<Layout, 'style' | 'rowPitch'>): number =>
  Math.max(rowPitch, style === 'classroom' ? chairDepth + tableDepth + 20 : chairDepth + 20);

/** People get from the back door to the aisles behind the last row. Without any door nobody knows: then too. */
function backAisle({ shape, doors }: Layout): number {
  const isNeeded = doors.length === 0 || doors.some((door) => doorWall(shape.corners, door).side === 'back');
  return isNeeded ? seatingLimits.leastAisle : 0;
}

function divisionOf(layout: Layout, rows: readonly Row[]): AisleDivision | null {
  const strips = rows.flatMap((row) => stripOf(layout, row));
  if (strips.length === 0) return null;
  const opens = (side: 'left' | 'right'): boolean =>
    layout.doors.some((door) => doorWall(layout.shape.corners, door).side === side);
  const room = {
    ...{ from: Math.min(...strips.map(({ from }) => from)), to: Math.max(...strips.map(({ to }) => to)) },
    ...{ seatWidth: layout.seatWidth, rowPitch: pitchOf(layout), needsLeft: opens('left'), needsRight: opens('right') },
    rowsTogether: Math.min(rows.length, seatingLimits.rowsBetweenCrossAisles),
  };
  return planAisles(room, layout.aisles);
}

/** Behind the row too there has to be room as far as the back aisle, along slanting walls as well. */
const stripOf = (layout: Layout, { top, bottom }: Row): Interval[] =>
  roomStrip(layout.shape.corners, top, bottom + backAisle(layout));

function fillRows(layout: Layout, rows: readonly Row[], division: AisleDivision) {
  const taken = takenFloor(layout);
  const seats: Seat[] = [];
  const runs: SeatRun[] = [];
  let row = 0;
  for (const place of rows) {
    const found = runsInRow(layout, place, division, taken);
    if (found.length === 0) continue;
    row += 1;
    let number = 0;
    for (const { xs, openEnds } of found) {
      for (const x of xs) {
        number += 1;
        const at = { x: x + layout.seatWidth / 2, y: place.bottom - chairDepth / 2 };
        seats.push({ label: `${rowLetters(row)}${number}`, row, number, run: runs.length, ...at });
      }
      runs.push({ row, seats: xs.length, openEnds });
    }
  }
  return { seats, runs, rows: row };
}

type FoundRun = { xs: number[]; openEnds: 1 | 2 };

function runsInRow(
  layout: Layout,
  place: Row,
  division: AisleDivision,
  taken: ReturnType<typeof takenFloor>,
): FoundRun[] {
  const { left, right, sideWidth } = division;
  const between = stripOf(layout, place)
    .map(({ from, to }) => ({ from: from + (left ? sideWidth : 0), to: to - (right ? sideWidth : 0) }))
    .filter(({ from, to }) => to > from);
  const inTheWay = taken
    .filter(({ y, depth }) => y < place.bottom && y + depth > place.top)
    .map(({ x, width }) => ({ from: x, to: x + width }));
  const free = withoutIntervals(between, inTheWay);
  return division.blocks.flatMap(({ from, seats }, index) => {
    const fits = Array.from({ length: seats }, (_, seat) => {
      const stretch = { from: from + seat * layout.seatWidth, to: from + (seat + 1) * layout.seatWidth };
      return isWithin(stretch, free) ? 'free' : isWithin(stretch, between) ? 'taken' : 'wall';
    });
    const ends = {
      left: index > 0 || left,
      right: index < division.blocks.length - 1 || right,
      ...{ leftOfWall: left, rightOfWall: right },
    };
    return cutRuns(fits, ends, pitchOf(layout)).map(({ first, last, openEnds }) => ({
      openEnds,
      xs: Array.from({ length: last - first + 1 }, (_, seat) => from + (first + seat) * layout.seatWidth),
    }));
  });
}

type Ends = { left: boolean; right: boolean; leftOfWall: boolean; rightOfWall: boolean };

/** Pieces of a block without gaps, no longer than the rule allows for the aisles at their ends. */
function cutRuns(fits: readonly ('free' | 'taken' | 'wall')[], ends: Ends, rowPitch: number) {
  const found: { first: number; last: number; openEnds: 1 | 2 }[] = [];
  for (let first = 0; first < fits.length; first++) {
    if (fits[first] !== 'free') continue;
    let last = first;
    while (fits[last + 1] === 'free') last += 1;
    const isOpenLeft = first === 0 ? ends.left : fits[first - 1] === 'wall' && ends.leftOfWall;
    const isOpenRight = last === fits.length - 1 ? ends.right : fits[last + 1] === 'wall' && ends.rightOfWall;
    const openEnds = (Number(isOpenLeft) + Number(isOpenRight)) as 0 | 1 | 2;
    const most = Math.min(longestRun(openEnds, rowPitch), last - first + 1);
    // What is too far from the only aisle is left out.
    if (most > 0 && openEnds > 0)
      found.push({
        first: isOpenLeft ? first : last - most + 1,
        last: isOpenLeft ? first + most - 1 : last,
        openEnds: openEnds as 1 | 2,
      });
    first = last;
  }
  return found;
}

/** What costs most seats; where nothing does, the room is full. */
function boundBy(division: AisleDivision, rows: Rows, count: number): SeatingRuleKey {
  const lost: [SeatingRuleKey, number][] = [
    ['row-length', division.lostToRowLength * count],
    ['aisle-width', division.lostToAisleWidth * count],
    ['rows-between-cross-aisles', rows.lostToCrossAisles * division.seats],
  ];
  const [most] = lost.sort((a, b) => b[1] - a[1]);
  return most && most[1] > 0 ? most[0] : 'room';
}

function aislesOf(layout: Layout, rows: readonly Row[], division: AisleDivision): Aisle[] {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const lane = { y: first.top, depth: last.bottom - first.top };
  const middle = division.middle.map(({ from, to }): Aisle => ({ x: from, width: to - from, ...lane, kind: 'middle' }));
  const side = rows.flatMap((row): Aisle[] => {
    const at = { y: row.top, depth: row.bottom - row.top, width: division.sideWidth, kind: 'side' as const };
    const strips = stripOf(layout, row);
    return strips.flatMap(({ from, to }) => [
      ...(division.left ? [{ x: from, ...at }] : []),
      ...(division.right ? [{ x: to - division.sideWidth, ...at }] : []),
    ]);
  });
  return [...middle, ...side];
}

/** A table before each piece of so many seats; the last of a run may be shorter. */
function classroomTables({ seatsPerTable, seatWidth }: Layout, seats: readonly Seat[]): SeatTable[] {
  const byRun = new Map<number, Seat[]>();
  for (const seat of seats) byRun.set(seat.run, [...(byRun.get(seat.run) ?? []), seat]);
  return [...byRun.values()].flatMap((run) =>
    Array.from({ length: Math.ceil(run.length / seatsPerTable) }, (_, table) => {
      const at = run.slice(table * seatsPerTable, (table + 1) * seatsPerTable);
      const top = at[0]!.y - chairDepth / 2 - tableDepth;
      return { x: at[0]!.x - seatWidth / 2, y: top, width: at.length * seatWidth, depth: tableDepth, isRound: false };
    }),
  );
}
