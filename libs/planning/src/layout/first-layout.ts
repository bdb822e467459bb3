import type { Layout, MessageKey } from '../layout-facts.js';
import type { SeatingStyle } from '../venue-facts.js';
import { bareLayout } from './bare-layout.js';
import { doorsFor, exitWidthFor } from './door-limits.js';
import { generateSeats } from './generate-seats.js';
import { seatingLimits } from './seating-rules.js';
import { mostAtOneTable } from './seats-at-one-table.js';

/** Square metres that a room usually has: for its stage and doors, and for each person; starting points, no findings. */
const usualArea: Record<SeatingStyle, [room: number, person: number]> = {
  theatre: [30, 0.9],
  classroom: [40, 1.4],
  banquet: [70, 1.75],
  cabaret: [130, 2.9],
  'u-shape': [30, 3.6],
  boardroom: [30, 3.6],
  standing: [25, 1],
};
const usualPitch: Partial<Record<SeatingStyle, number>> = { classroom: 140 };

const roundTo = (value: number, step: number): number => Math.round(value / step) * step;

/**
 * How large a room for so many people in this style usually is, in whole decimetres: three parts wide and four deep, as
 * halls are, and large enough for a first layout. What is offered when nobody has measured yet.
 */
export function usualRoom(people: number, style: SeatingStyle): { width: number; depth: number } {
  const [room, person] = usualArea[style];
  for (let area = (room + people * person) * 10_000; ; area *= 1.1) {
    const size = { width: roundTo(Math.sqrt(area * 0.75), 10), depth: roundTo(Math.sqrt(area / 0.75), 10) };
    const layout = firstLayout({ ...unnamed, ...size, people, style }, () => '');
    // At one table more people than talk do not fit, however large the room is.
    if (generateSeats(layout, people).seats.length >= Math.min(people, mostIn(style))) return size;
  }
}

const mostIn = (style: SeatingStyle): number =>
  style === 'u-shape' || style === 'boardroom' ? mostAtOneTable : Infinity;
const unnamed = {
  ...{ name: '', sessionId: null, exits: null },
  spotNames: ['', '', '', '', ''] as [string, string, string, string, string],
};

/** Messages of the method in its order of importance (section 8): shown to everybody who comes. */
const firstMessages: [MessageKey, number][] = [
  ['product', 5],
  ['slogan', 4],
  ['customers-words', 4],
  ['guests', 3],
  ['values', 3],
];

export type FirstLayout = {
  name: string;
  sessionId: string | null;
  people: number;
  style: SeatingStyle;
  width: number;
  depth: number;
  exits: number | null;
  /** Names of the spots: backdrop, both walls, beside the entrance, at the door outside. */
  spotNames: readonly [string, string, string, string, string];
};

/**
 * A first layout of a measured room: stage at the front, doors in the back wall wide enough for the people, spots where
 * signs usually hang and the method's messages. Everything can be changed.
 */
export function firstLayout(first: FirstLayout, newId: () => string): Layout {
  const { width, depth, style } = first;
  const stageWidth = Math.min(width, roundTo(width * 0.5, 10));
  const stageDepth = Math.min(300, roundTo(depth * 0.125, 10));
  const hasStage = style !== 'boardroom' && style !== 'u-shape' && stageDepth >= 100;
  const stage = { x: Math.round((width - stageWidth) / 2), y: 0, width: stageWidth, depth: stageDepth };
  const spots = [
    { x: width / 2, y: 0, width: Math.min(600, stageWidth) },
    { x: 0, y: depth / 3, width: 200 },
    { x: width, y: depth / 3, width: 200 },
    { x: width / 2, y: depth, width: 200 },
    { x: width / 4, y: depth, width: 120 },
  ].map((spot, index) => ({
    ...{ id: newId(), name: first.spotNames[index]! },
    ...{ x: Math.round(spot.x), y: Math.round(spot.y), width: spot.width },
  }));
  return {
    ...bareLayout(newId(), first.name, width, depth),
    ...{ sessionId: first.sessionId, style, rowPitch: usualPitch[style] ?? 95, spots },
    stageGap: Math.min(200, roundTo(depth * 0.1, 10)),
    doors: firstDoors(first, newId),
    fixtures: hasStage ? [{ id: newId(), kind: 'stage', name: '', ...stage }] : [],
    messages: firstMessages.map(([key, importance]) => ({ id: newId(), key, name: '', importance })),
    seatsPerTable: style === 'classroom' ? 3 : style === 'cabaret' ? 6 : 10,
    seatsWanted: null,
  };
}

/** As many doors as the venue says or the people need, each at least 1.40 m, spread over the back wall. */
function firstDoors({ width, depth, people, exits }: FirstLayout, newId: () => string): Layout['doors'] {
  const { singleExitPeople, singleExitArea } = seatingLimits;
  const least = people > singleExitPeople || width * depth > singleExitArea * 10_000 ? 2 : 1;
  const count = Math.min(8, Math.max(1, exits ?? Math.max(least, doorsFor(people))));
  const clear = Math.max(seatingLimits.leastDoor, Math.ceil(exitWidthFor(people) / count / 10) * 10);
  return Array.from({ length: count }, (_, index) => ({
    ...{ id: newId(), kind: 'both' as const, width: Math.min(clear, Math.floor(width / count)) },
    ...{ x: Math.round((width * (index + 0.5)) / count), y: depth },
  }));
}
