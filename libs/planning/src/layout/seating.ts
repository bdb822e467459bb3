import type { Box, Point } from '../layout-facts.js';
import type { SeatingRuleKey } from './seating-rules.js';

/** One seat or standing place. `x`, `y` is its middle; `row` counts rows or tables from 1, as zones do. */
export type Seat = Point & {
  /** Row letter and number (`C12`), or table and number (`3-7`). */
  label: string;
  row: number;
  number: number;
  /** Seats in one piece, without an aisle or a column between them, share it. */
  run: number;
};
/** Seats that stand together in one row: aisles at its ends, for the length of rows. */
export type SeatRun = { row: number; seats: number; openEnds: 0 | 1 | 2 };
export type SeatTable = Box & { isRound: boolean };
export type Aisle = Box & { kind: 'middle' | 'side' | 'cross' };

/** What was generated: all the seats that the room takes, of which the first `placed` are put up. */
export type Seating = {
  /** The seats that are put up, row by row. */
  seats: Seat[];
  /** Seats that the room takes by its size and the rules of rows and aisles; doors not counted. */
  capacity: number;
  /** What keeps the room from taking more. */
  boundBy: SeatingRuleKey;
  /** Width and depth of one seat; a seat at a round table is a circle of this width. */
  seatSize: { width: number; depth: number };
  runs: SeatRun[];
  tables: SeatTable[];
  aisles: Aisle[];
  rows: number;
};

/** All the seats that the room takes, before anybody says how many are wanted. */
export type Generated = Omit<Seating, 'capacity' | 'tables'> & {
  /** The tables of the seats that are put up. */
  tablesFor: (seats: readonly Seat[]) => SeatTable[];
};

export const chairDepth = 50;

export const nothingFits: Generated = {
  ...{ seats: [], boundBy: 'room', seatSize: { width: chairDepth, depth: chairDepth } },
  ...{ runs: [], aisles: [], rows: 0, tablesFor: () => [] },
};
