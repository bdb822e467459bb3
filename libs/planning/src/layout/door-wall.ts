import type { Box, Door, Point } from '../layout-facts.js';
import { seatingLimits } from './seating-rules.js';

export type WallSide = 'front' | 'back' | 'left' | 'right';

/** The wall nearest to a door: its place on it, and which side of the room it is (the stage's is the front). */
export function doorWall(corners: readonly Point[], door: Point): { at: Point; side: WallSide } {
  let best = { distance: Infinity, at: door as Point, side: 'back' as WallSide };
  corners.forEach((a, index) => {
    const b = corners[(index + 1) % corners.length]!;
    const at = nearestOn(a, b, door);
    const distance = Math.hypot(at.x - door.x, at.y - door.y);
    if (distance < best.distance - 1e-9) best = { distance, at, side: sideOf(a, b, corners) };
  });
  return { at: best.at, side: best.side };
}

function nearestOn(a: Point, b: Point, { x, y }: Point): Point {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return { x: a.x + share * dx, y: a.y + share * dy };
}

function sideOf(a: Point, b: Point, corners: readonly Point[]): WallSide {
  const middle = (values: number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const isLevel = Math.abs(b.x - a.x) >= Math.abs(b.y - a.y);
  if (isLevel) return (a.y + b.y) / 2 < middle(corners.map(({ y }) => y)) ? 'front' : 'back';
  return (a.x + b.x) / 2 < middle(corners.map(({ x }) => x)) ? 'left' : 'right';
}

/** The floor that stays free before a door: as wide as the door and 1.40 m deep, both ways so that any wall does. */
export function doorArea(corners: readonly Point[], door: Door): Box {
  const { at, side } = doorWall(corners, door);
  const wide = Math.max(door.width, seatingLimits.leastDoor);
  const isLevel = side === 'front' || side === 'back';
  const [width, depth] = isLevel ? [wide, 2 * seatingLimits.freeBeforeDoor] : [2 * seatingLimits.freeBeforeDoor, wide];
  return { x: at.x - width / 2, y: at.y - depth / 2, width, depth };
}
