import { fixtureKinds, type Layout, type Point } from '../src/layout-facts.js';
import { bareLayout, rectangle } from '../src/layout/bare-layout.js';

/** Bounds of whole numbers from which tests draw any room: lengths in centimetres, the notch in percent. */
export const drawn = {
  size: { min: 400, max: 2600 },
  notch: { min: 0, max: 90 },
  slant: { min: 0, max: 300 },
  pitch: { min: 40, max: 160 },
  seat: { min: 45, max: 80 },
  gap: { min: 0, max: 300 },
  table: { min: 1, max: 14 },
  place: { min: 0, max: 2800 },
  door: { min: 60, max: 300 },
  thing: { min: 1, max: 900 },
} as const;

export type Drawn = Pick<Layout, 'style' | 'aisles' | 'rowPitch' | 'seatWidth' | 'stageGap' | 'seatsPerTable'> & {
  room: [width: number, depth: number, notchX: number, notchY: number, slant: number];
  doors: [x: number, y: number, width: number][];
  fixtures: [x: number, y: number, width: number, depth: number][];
  kind: number;
};

/** Any room in any style, with doors and fixtures anywhere. */
export const layoutFrom = ({ room, doors, fixtures, kind, ...rest }: Drawn): Layout => ({
  ...bareLayout('any', 'any', 1, 1),
  ...rest,
  shape: { corners: cornersFrom(room) },
  doors: doors.map(([x, y, width], index) => ({ id: `d${index}`, x, y, width, kind: 'both' })),
  fixtures: fixtures.map(([x, y, width, depth], index) => ({
    ...{ id: `f${index}`, x, y, width, depth, name: '' },
    kind: index === 0 ? fixtureKinds[kind % fixtureKinds.length]! : 'column',
  })),
});

/** A room with a notch cut out of a corner, its walls slanted: convex, L-shaped and pointed ones among them. */
function cornersFrom([width, depth, notchX, notchY, slant]: Drawn['room']): Point[] {
  const x = Math.round((width * notchX) / 100);
  const y = Math.round((depth * notchY) / 100);
  if (notchX < 20 || notchY < 20) return rectangle(width, depth);
  const tenth = Math.round(slant / 10);
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width + slant, y },
    { x, y: y + tenth },
    { x, y: depth },
    { x: tenth, y: depth },
  ];
}
