import { doorWall } from '@backcast/planning/layout/door-wall';
import type { Door, Fixture, Layout, Point, Spot } from '@backcast/planning/layout-facts';
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { clampLength, withEntry } from './layout-edits.js';
import { doorName, fixtureName } from './layout-names.js';
import { pointIn } from './use-pan-zoom.js';

type Shared = {
  layout: Layout;
  svg: RefObject<SVGSVGElement | null>;
  isReadOnly: boolean;
  onMove: ((part: Partial<Layout>) => void) | null;
  /** The person is done moving. */
  onDone: () => void;
};

export function FixtureMark({ fixture, ...shared }: Shared & { fixture: Fixture }) {
  const { texts } = useSpeech();
  const { layout, onMove } = shared;
  const name = fixtureName(fixture, texts);
  const { x, y, width, depth, kind } = fixture;
  return (
    <Movable
      {...shared}
      at={fixture}
      name={name}
      onPut={(to) => onMove?.({ fixtures: withEntry(layout.fixtures, fixture.id, to) })}
    >
      <rect
        className="plan-fixture"
        data-kind={kind}
        {...{ x, y, width, height: depth }}
        rx={kind === 'column' ? 8 : 2}
      />
      {width >= 150 && depth >= 60 && (
        <text className="plan-name" x={x + width / 2} y={y + depth / 2}>
          {name}
        </text>
      )}
    </Movable>
  );
}

/** A door as a gap in its wall, with an arc that is as wide as the door. */
export function DoorMark({ door, index, ...shared }: Shared & { door: Door; index: number }) {
  const { texts } = useSpeech();
  const { layout, onMove } = shared;
  const name = doorName(door, index, texts);
  const { at, side } = doorWall(layout.shape.corners, door);
  const half = door.width / 2;
  const turn = { front: 180, back: 0, left: 90, right: -90 }[side];
  const put = (to: Point): void => {
    // A door lies on a wall, wherever it is dropped.
    const { at: wall } = doorWall(layout.shape.corners, to);
    const place = { x: clampLength(wall.x), y: clampLength(wall.y) };
    onMove?.({ doors: withEntry(layout.doors, door.id, place) });
  };
  return (
    <Movable {...shared} at={at} name={`${name} ${texts.layout.doorKinds[door.kind]}`} onPut={put}>
      <g transform={`translate(${at.x} ${at.y}) rotate(${turn})`}>
        <rect className="plan-door-hit" x={-half} y={-60} width={door.width} height={120} />
        <path
          className="plan-door"
          d={`M${-half} 0H${half}M${-half} 0V${-door.width}A${door.width} ${door.width} 0 0 1 ${half} 0`}
        />
      </g>
      <text className="plan-name plan-outside" x={at.x} y={at.y} data-side={side}>
        {name}
      </text>
    </Movable>
  );
}

export function SpotMark({ spot, ...shared }: Shared & { spot: Spot }) {
  const { layout, onMove } = shared;
  const { x, y, width } = spot;
  const { side } = doorWall(layout.shape.corners, spot);
  const isLevel = side === 'front' || side === 'back';
  const box = isLevel
    ? { x: x - width / 2, y: y - 12, width, height: 24 }
    : { x: x - 12, y: y - width / 2, width: 24, height: width };
  return (
    <Movable
      {...shared}
      at={spot}
      name={spot.name}
      onPut={(to) => onMove?.({ spots: withEntry(layout.spots, spot.id, to) })}
    >
      <rect className="plan-spot" {...box} rx={6} />
    </Movable>
  );
}

/** Snaps to whole decimetres. */
const snap = (value: number): number => clampLength(Math.round(value / 10) * 10);

type MovableProps = Shared & { at: Point; name: string; onPut: (to: Point) => void; children: ReactNode };

/** Something that is dragged with the pointer or moved with the arrow keys; the form beside it says the same in numbers. */
function Movable({ at, name, svg, isReadOnly, onMove, onDone, onPut, children }: MovableProps) {
  const { texts } = useSpeech();
  const group = useRef<SVGGElement>(null);
  const from = useRef<Point | null>(null);
  if (isReadOnly || !onMove) return <g>{children}</g>;
  const down = (event: PointerEvent<SVGGElement>): void => {
    if (event.button !== 0 || !svg.current) return;
    event.stopPropagation();
    from.current = pointIn(svg.current, event);
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const by = (event: PointerEvent): Point => {
    const to = pointIn(svg.current!, event);
    return { x: to.x - from.current!.x, y: to.y - from.current!.y };
  };
  const move = (event: PointerEvent): void => {
    if (!from.current || !svg.current) return;
    const { x, y } = by(event);
    group.current?.setAttribute('transform', `translate(${x} ${y})`);
  };
  const up = (event: PointerEvent): void => {
    if (!from.current || !svg.current) return;
    const { x, y } = by(event);
    from.current = null;
    group.current?.removeAttribute('transform');
    if (Math.hypot(x, y) < 5) return;
    onPut({ x: snap(at.x + x), y: snap(at.y + y) });
    onDone();
  };
  const press = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? 100 : 10;
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    };
    const go = steps[event.key];
    if (!go) return;
    event.preventDefault();
    event.stopPropagation();
    onPut({ x: clampLength(at.x + go[0]), y: clampLength(at.y + go[1]) });
  };
  return (
    <g
      ref={group}
      className="plan-movable"
      data-movable
      role="button"
      tabIndex={0}
      aria-label={`${name}: ${texts.layout.moveByKeys}`}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onKeyDown={press}
      onBlur={onDone}
    >
      {children}
    </g>
  );
}
