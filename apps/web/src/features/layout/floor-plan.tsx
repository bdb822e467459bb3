import { boundsOf } from '@backcast/planning/layout/room-strip';
import type { Seat, Seating } from '@backcast/planning/layout/seating';
import type { Layout } from '@backcast/planning/layout-facts';
import { useRef, type MouseEvent } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { PlanBody } from './plan-body.js';
import type { SeatHolders } from './seat-dots.js';
import { pointIn, usePanZoom } from './use-pan-zoom.js';

type Props = {
  layout: Layout;
  seating: Seating;
  holders: SeatHolders;
  isReadOnly: boolean;
  /** Something was dragged or moved by keys; null for a picture that is only looked at. */
  onMove: ((part: Partial<Layout>) => void) | null;
  onDone: () => void;
  /** A seat was clicked. */
  onSeat?: ((seat: Seat) => void) | undefined;
};

/** Free floor around the room, for the names of doors and spots. */
const margin = 120;

/** The room to scale, with what stands in it. Seats are in the list beside it too, so the picture itself is one image. */
export function FloorPlan(props: Props) {
  const { layout, seating, holders, onSeat } = props;
  const { texts, formats } = useSpeech();
  const text = texts.layout;
  const { left, right, top, bottom } = boundsOf(layout.shape.corners);
  const whole = {
    ...{ x: left - margin, y: top - margin },
    ...{ width: right - left + 2 * margin, height: bottom - top + 2 * margin },
  };
  const { svg, zoom, fit } = usePanZoom(whole);
  const said = useRef<HTMLOutputElement>(null);
  const seatAt = (event: MouseEvent): Seat | null =>
    svg.current ? nearestSeat(seating, pointIn(svg.current, event)) : null;
  const isTables = layout.style === 'banquet' || layout.style === 'cabaret';
  const rows = formats.number(seating.rows);
  return (
    <figure className="plan">
      <svg
        ref={svg}
        className="plan-picture"
        viewBox={`${whole.x} ${whole.y} ${whole.width} ${whole.height}`}
        style={{ aspectRatio: `${whole.width} / ${whole.height}` }}
        data-pick={onSeat ? true : undefined}
        role="group"
        tabIndex={0}
        aria-label={`${text.plan(layout.name)}. ${text.planAlt(formats.number(seating.seats.length), isTables ? text.tablesIn(rows) : text.rowsIn(rows))}`}
        onMouseMove={(event) => {
          // Written past React: a pointer that moves must not render five thousand seats.
          const seat = seatAt(event);
          const holder = seat && holders.get(seat.label);
          if (said.current)
            said.current.textContent = seat ? [seat.label, holder?.name].filter(Boolean).join(' · ') : '';
        }}
        onClick={(event) => {
          const seat = onSeat && seatAt(event);
          if (seat) onSeat(seat);
        }}
      >
        <PlanBody {...props} svg={svg} />
      </svg>
      <div className="plan-tools">
        <output ref={said} className="small plan-said" aria-hidden="true" />
        <Button onClick={() => zoom(1.5)}>{text.zoomIn}</Button>
        <Button onClick={() => zoom(1 / 1.5)}>{text.zoomOut}</Button>
        <Button onClick={fit}>{text.zoomFit}</Button>
      </div>
      <figcaption className="tiny quiet plan-hint">{text.zoomHint}</figcaption>
    </figure>
  );
}

/** The seat under a point; null between seats. */
function nearestSeat({ seats, seatSize }: Seating, { x, y }: { x: number; y: number }): Seat | null {
  const reach = Math.max(seatSize.width, seatSize.depth) / 2;
  return seats.find((seat) => Math.abs(seat.x - x) <= reach && Math.abs(seat.y - y) <= reach) ?? null;
}
