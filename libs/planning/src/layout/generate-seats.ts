import type { Layout } from '../layout-facts.js';
import { rememberLast } from '../remember-last.js';
import type { SeatingStyle } from '../venue-facts.js';
import { boundsOf } from './room-strip.js';
import { seatsAtOneTable } from './seats-at-one-table.js';
import { seatsAtTables } from './seats-at-tables.js';
import { seatsInRows } from './seats-in-rows.js';
import type { Generated, Seat, Seating } from './seating.js';
import { standingPlaces } from './standing-places.js';

const styles: Record<SeatingStyle, (layout: Layout, wanted: number | null) => Generated> = {
  theatre: seatsInRows,
  classroom: seatsInRows,
  banquet: seatsAtTables,
  cabaret: seatsAtTables,
  'u-shape': seatsAtOneTable,
  boardroom: seatsAtOneTable,
  standing: standingPlaces,
};

/**
 * Puts up as many seats as are wanted, or as the room takes; null is as many as fit. From the front to the back, the last
 * row from its middle outwards. The same room gives the same seats with the same labels whatever is wanted (except at one
 * table, which is made for its people), so that more people never move those who sit. Seats face the front, where y is
 * smallest. Lengths in centimetres; deterministic; never throws, a room without space has no seats. The page and the plan
 * ask for the same seats: they are put up once.
 */
export const generateSeats = (layout: Layout, wanted: number | null): Seating => putUpOnce(floorOf(layout), wanted);

/** Names, groups, signs and messages do not move a chair. */
const floorOf = (layout: Layout): Layout => ({
  ...layout,
  ...{ id: '', name: '', sessionId: null, seatsWanted: null, isInUse: false },
  ...{ zones: [], groups: [], messages: [], spots: [], spotPins: [] },
});

const putUpOnce = rememberLast(putUp);

function putUp(layout: Layout, wanted: number | null): Seating {
  const { tablesFor, ...all } = styles[layout.style](layout, wanted);
  const seats = wanted === null || wanted >= all.seats.length ? all.seats : firstSeats(layout, all.seats, wanted);
  return { ...all, capacity: capacityOf(layout, all, wanted), seats, tables: tablesFor(seats) };
}

/** One table is made for those who are wanted; what the room takes is a table for as many as can be. */
const capacityOf = (layout: Layout, { seats }: Pick<Generated, 'seats'>, wanted: number | null): number =>
  isOneTable(layout) && wanted !== null ? styles[layout.style](layout, null).seats.length : seats.length;

const isOneTable = ({ style }: Layout): boolean => style === 'u-shape' || style === 'boardroom';

function firstSeats(layout: Layout, all: readonly Seat[], wanted: number): Seat[] {
  const { style, shape } = layout;
  if (isOneTable(layout)) return all.slice(0, wanted);
  const lastRow = all[wanted - 1]?.row ?? 0;
  const full = all.filter(({ row }) => row < lastRow);
  const { left, right } = boundsOf(shape.corners);
  const middle = (left + right) / 2;
  // At a round table one side is as good as another: chair by chair.
  const isTable = style === 'banquet' || style === 'cabaret';
  const far = ({ x, number }: Seat): number => (isTable ? number : Math.abs(x - middle));
  const chosen = all
    .filter(({ row }) => row === lastRow)
    .sort((a, b) => far(a) - far(b) || a.number - b.number)
    .slice(0, wanted - full.length)
    .sort((a, b) => a.number - b.number);
  return [...full, ...chosen];
}
