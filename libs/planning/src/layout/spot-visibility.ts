import type { Box, Layout, Point, Spot } from '../layout-facts.js';
import { doorWall } from './door-wall.js';
import { boundsOf } from './room-strip.js';
import type { Seating } from './seating.js';
import { frontLine } from './taken-floor.js';

/** From where a spot is seen. Each share is 0 (nobody) to 1 (everybody, well). */
export type SpotVisibility = {
  spotId: string;
  entrance: number;
  paths: number;
  seats: number;
  /** All three weighed: 0 to 1. */
  visibility: number;
  /** Seats that were asked, and of them those whose view something blocks. */
  asked: number;
  blocked: number;
  /** Mean distance from the seats, cm; null without seats. */
  distance: number | null;
};

/**
 * How much each place from which people look counts: they sit for hours, pass once and stop at the entrance. A starting
 * point of a plausible size, not a finding.
 */
export const visibilityWeights = { entrance: 0.2, paths: 0.3, seats: 0.5 } as const;

/** A spot as wide as a tenth of its distance fills enough of the view to be read; half of that counts half. */
const readableAngle = 0.1;
/** Up to 30° beside where somebody looks counts in full, from 100° on nothing. */
const [fullSight, noSight] = [(30 * Math.PI) / 180, (100 * Math.PI) / 180];
const mostAsked = 240;
const stepsOnPath = 6;

type Viewer = Point & { towards: Point };

/** How well each spot is seen from the entrances, on the way to the seats, and from the seats. */
export function spotVisibility(layout: Layout, seating: Seating): SpotVisibility[] {
  const viewers = { seats: fromSeats(layout, seating), ...fromEntrances(layout, seating) };
  const blockers = layout.fixtures.filter(({ kind }) => kind === 'column' || kind === 'blocked' || kind === 'screen');
  return layout.spots.map((spot) => {
    const see = (viewer: Viewer): number => sightOf(viewer, spot, blockers);
    const shares = {
      entrance: mean(viewers.entrance.map(see)),
      paths: mean(viewers.paths.map(see)),
      seats: mean(viewers.seats.map(see)),
    };
    const known = (['entrance', 'paths', 'seats'] as const).filter((from) => viewers[from].length > 0);
    const weight = known.reduce((sum, from) => sum + visibilityWeights[from], 0);
    const weighed = known.reduce((sum, from) => sum + visibilityWeights[from] * shares[from], 0);
    return {
      ...{ spotId: spot.id, ...shares, visibility: weight === 0 ? 0 : weighed / weight, asked: viewers.seats.length },
      blocked: viewers.seats.filter((viewer) => blockers.some((box) => isBetween(viewer, spot, box))).length,
      distance: viewers.seats.length === 0 ? null : mean(viewers.seats.map((viewer) => distance(viewer, spot))),
    };
  });
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Everybody in the seats looks to the middle of the front. */
function fromSeats(layout: Layout, { seats }: Seating): Viewer[] {
  const { left, right } = boundsOf(layout.shape.corners);
  const towards = { x: (left + right) / 2, y: Math.max(0, frontLine(layout) - layout.stageGap - 100) };
  const step = Math.max(1, Math.ceil(seats.length / mostAsked));
  return seats.filter((_, index) => index % step === 0).map(({ x, y }) => ({ x, y, towards }));
}

/** Who comes in looks ahead into the room, and on the way to the seats to where they go. */
function fromEntrances({ doors, shape }: Layout, { seats }: Seating): { entrance: Viewer[]; paths: Viewer[] } {
  const { left, right, top, bottom } = boundsOf(shape.corners);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const goal = seats.length === 0 ? middle : { x: mean(seats.map(({ x }) => x)), y: mean(seats.map(({ y }) => y)) };
  const entrances = doors.filter(({ kind }) => kind !== 'exit').map((door) => doorWall(shape.corners, door).at);
  return {
    entrance: entrances.map((door) => ({ ...door, towards: middle })),
    paths: entrances.flatMap((door) =>
      Array.from({ length: stepsOnPath }, (_, step) => {
        const share = (step + 1) / (stepsOnPath + 1);
        return { x: door.x + (goal.x - door.x) * share, y: door.y + (goal.y - door.y) * share, towards: goal };
      }),
    ),
  };
}

/** 0 to 1: nothing in between, wide enough for the distance, and not far beside where the person looks. */
function sightOf(viewer: Viewer, spot: Spot, blockers: readonly Box[]): number {
  if (blockers.some((box) => isBetween(viewer, spot, box))) return 0;
  const far = Math.max(1, distance(viewer, spot));
  const size = Math.min(1, spot.width / far / readableAngle);
  const beside = angleBetween(viewer, viewer.towards, spot);
  const turn = Math.min(1, Math.max(0, (noSight - beside) / (noSight - fullSight)));
  return size * turn;
}

function angleBetween(from: Point, a: Point, b: Point): number {
  const turn = Math.atan2(a.y - from.y, a.x - from.x) - Math.atan2(b.y - from.y, b.x - from.x);
  return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
}

/** Whether the line of sight crosses a box (Liang–Barsky). A spot on the box itself is not hidden by it. */
export function isBetween(from: Point, to: Point, box: Box): boolean {
  const isOn = ({ x, y }: Point): boolean =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.depth;
  if (isOn(to) || isOn(from)) return false;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  for (const [move, room] of [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.depth - from.y],
  ] as const) {
    if (move === 0 && room < 0) return false;
    if (move < 0) enter = Math.max(enter, room / move);
    if (move > 0) leave = Math.min(leave, room / move);
  }
  return enter < leave;
}
