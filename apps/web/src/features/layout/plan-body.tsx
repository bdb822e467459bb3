import { rowLetters } from '@backcast/planning/layout/row-letters';
import type { Seat, Seating } from '@backcast/planning/layout/seating';
import type { Layout, Zone } from '@backcast/planning/layout-facts';
import { memo, useMemo, type RefObject } from 'react';
import { DoorMark, FixtureMark, SpotMark } from './plan-marks.js';
import { SeatDots, type SeatHolders } from './seat-dots.js';

type Props = {
  layout: Layout;
  seating: Seating;
  holders: SeatHolders;
  svg: RefObject<SVGSVGElement | null>;
  isReadOnly: boolean;
  onMove: ((part: Partial<Layout>) => void) | null;
  onDone: () => void;
};

/** What the plan shows, on the screen and on paper: room, aisles, tables, zones, seats, and what stands in the room. */
export function PlanBody(props: Props) {
  const { layout, seating, holders, svg } = props;
  const bands = useMemo(() => bandsOf(layout.zones, seating), [layout.zones, seating]);
  const hasRowNames = ['theatre', 'classroom', 'standing'].includes(layout.style);
  return (
    <>
      <polygon className="plan-room" points={layout.shape.corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <Floor seating={seating} />
      <ZoneBands bands={bands} />
      <SeatDots seating={seating} holders={holders} />
      {hasRowNames && <RowNames seating={seating} />}
      {layout.fixtures.map((fixture) => (
        <FixtureMark key={fixture.id} {...props} svg={svg} fixture={fixture} />
      ))}
      {layout.doors.map((door, index) => (
        <DoorMark key={door.id} {...props} svg={svg} door={door} index={index} />
      ))}
      {layout.spots.map((spot) => (
        <SpotMark key={spot.id} {...props} svg={svg} spot={spot} />
      ))}
      <ZoneNames bands={bands} />
    </>
  );
}

/** Aisles and tables. Like the seats and the row letters it is drawn once for each seating, not with each key press. */
const Floor = memo(function Floor({ seating }: { seating: Seating }) {
  return (
    <g aria-hidden="true">
      {seating.aisles.map(({ x, y, width, depth }) => (
        <rect key={`${x} ${y}`} className="plan-aisle" {...{ x, y, width, height: depth }} />
      ))}
      {seating.tables.map(({ x, y, width, depth, isRound }) => (
        <rect
          key={`${x} ${y}`}
          className="plan-table"
          {...{ x, y, width, height: depth }}
          rx={isRound ? width / 2 : 4}
        />
      ))}
    </g>
  );
});

/** The letter of each row at its left end. */
const RowNames = memo(function RowNames({ seating }: { seating: Seating }) {
  const first = new Map<number, Seat>();
  for (const seat of seating.seats) if (!first.has(seat.row)) first.set(seat.row, seat);
  return (
    <g className="plan-rows" aria-hidden="true">
      {[...first.values()].map(({ row, x, y }) => (
        <text key={row} x={x - seating.seatSize.width * 0.8} y={y}>
          {rowLetters(row)}
        </text>
      ))}
    </g>
  );
});

type Band = { id: string; name: string; x: number; y: number; width: number; height: number };

/** Where each zone that has seats lies, a little wider than its rows. */
function bandsOf(zones: readonly Zone[], seating: Seating): Band[] {
  const half = seating.seatSize.depth / 2 + 12;
  return zones.flatMap(({ id, name, fromRow, toRow }) => {
    const own = seating.seats.filter(({ row }) => row >= fromRow && row <= toRow);
    if (own.length === 0) return [];
    const [xs, ys] = [own.map(({ x }) => x), own.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [width, height] = [right - left + 2 * half, bottom - top + 2 * half];
    return [{ id, name, x: left - half, y: top - half, width, height }];
  });
}

const ZoneBands = ({ bands }: { bands: readonly Band[] }) => (
  <g aria-hidden="true">
    {bands.map(({ id, x, y, width, height }) => (
      <rect key={id} className="plan-zone" {...{ x, y, width, height }} rx={16} />
    ))}
  </g>
);

/** Beside the bands, over walls and doors: a narrow room leaves them no place of their own. */
const ZoneNames = ({ bands }: { bands: readonly Band[] }) => (
  <g aria-hidden="true">
    {bands.map(({ id, name, x, y, width, height }) => (
      <text key={id} className="plan-zone-name" x={x + width + 12} y={y + height / 2}>
        {name}
      </text>
    ))}
  </g>
);
