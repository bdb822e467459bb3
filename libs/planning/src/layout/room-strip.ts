import type { Point } from '../layout-facts.js';
import type { Interval } from './interval.js';

/**
 * Where a strip across the room, from `top` to `bottom`, lies inside the room with its whole depth: stretches of x in
 * order. Exact for any simple polygon: the walls that pass through the strip are taken out, and what is between two of
 * them is inside or outside as a whole.
 */
export function roomStrip(corners: readonly Point[], top: number, bottom: number): Interval[] {
  const walls = corners
    .flatMap((corner, index) => wallWithin(corner, corners[(index + 1) % corners.length]!, top, bottom) ?? [])
    .sort((a, b) => a.from - b.from);
  const middle = (top + bottom) / 2;
  const inside: Interval[] = [];
  let from = walls[0]?.to ?? 0;
  for (const wall of walls.slice(1)) {
    if (wall.from > from && isInside(corners, { x: (from + wall.from) / 2, y: middle }))
      inside.push({ from, to: wall.from });
    from = Math.max(from, wall.to);
  }
  return inside;
}

/** The x of that part of a wall which lies inside the strip; null where it does not pass through. */
function wallWithin(a: Point, b: Point, top: number, bottom: number): Interval | null {
  const [high, low] = a.y <= b.y ? [a, b] : [b, a];
  if (low.y <= top || high.y >= bottom) return null;
  const xAt = (y: number): number =>
    low.y === high.y ? high.x : high.x + ((low.x - high.x) * (y - high.y)) / (low.y - high.y);
  const ends = low.y === high.y ? [a.x, b.x] : [xAt(Math.max(top, high.y)), xAt(Math.min(bottom, low.y))];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

/** Whether a point lies in the room; on a wall either answer may come. */
export function isInside(corners: readonly Point[], { x, y }: Point): boolean {
  let isIn = false;
  for (let index = 0, before = corners.length - 1; index < corners.length; before = index++) {
    const [a, b] = [corners[index]!, corners[before]!];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
  }
  return isIn;
}

export type Bounds = { left: number; right: number; top: number; bottom: number };

export const boundsOf = (corners: readonly Point[]): Bounds => ({
  left: Math.min(...corners.map(({ x }) => x)),
  right: Math.max(...corners.map(({ x }) => x)),
  top: Math.min(...corners.map(({ y }) => y)),
  bottom: Math.max(...corners.map(({ y }) => y)),
});

/** Area in square metres, of corners in centimetres in either direction (shoelace formula). */
export function roomArea(corners: readonly Point[]): number {
  const twice = corners.reduce((sum, { x, y }, index) => {
    const next = corners[(index + 1) % corners.length]!;
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2 / 10_000;
}
