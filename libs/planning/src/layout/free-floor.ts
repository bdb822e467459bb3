import type { Box, Layout } from '../layout-facts.js';
import { isWithin } from './interval.js';
import { roomStrip } from './room-strip.js';
import { overlaps, takenFloor } from './taken-floor.js';

/** Says of a piece of floor whether it lies in the room as a whole, with nothing on it. */
export function freeFloor(layout: Layout): (box: Box) => boolean {
  const taken = takenFloor(layout);
  // Places stand in rows: most ask about the same strip again.
  const strips = new Map<string, ReturnType<typeof roomStrip>>();
  const strip = (top: number, bottom: number): ReturnType<typeof roomStrip> => {
    const key = `${top} ${bottom}`;
    const known = strips.get(key) ?? roomStrip(layout.shape.corners, top, bottom);
    strips.set(key, known);
    return known;
  };
  return (box) =>
    isWithin({ from: box.x, to: box.x + box.width }, strip(box.y, box.y + box.depth)) &&
    !taken.some((other) => overlaps(box, other));
}
