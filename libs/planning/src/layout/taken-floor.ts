import type { Box, Fixture, Layout } from '../layout-facts.js';
import { doorArea } from './door-wall.js';
import { boundsOf } from './room-strip.js';

/** Fixtures that take floor; a power socket does not. */
export const standsInTheWay = ({ kind }: Fixture): boolean => kind !== 'power';

/** Boxes on which no seat may stand: fixtures, and the floor before each door. */
export const takenFloor = ({ shape, fixtures, doors }: Pick<Layout, 'shape' | 'fixtures' | 'doors'>): Box[] => [
  ...fixtures.filter(standsInTheWay),
  ...doors.map((door) => doorArea(shape.corners, door)),
];

/** Where the first row's legs begin: behind the stage in the front half of the room, else behind the front wall. */
export function frontLine({ shape, fixtures, stageGap }: Pick<Layout, 'shape' | 'fixtures' | 'stageGap'>): number {
  const { top, bottom } = boundsOf(shape.corners);
  const stages = fixtures.filter(({ kind, y, depth }) => kind === 'stage' && y + depth / 2 < (top + bottom) / 2);
  return Math.max(top, ...stages.map(({ y, depth }) => y + depth)) + stageGap;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.depth && b.y < a.y + a.depth;
