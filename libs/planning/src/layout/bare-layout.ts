import type { Layout } from '../layout-facts.js';

/** A room of whole centimetres with nothing in it, in theatre style: what a layout begins with. */
export const bareLayout = (id: string, name: string, width: number, depth: number): Layout => ({
  ...{ id, name, sessionId: null, doors: [], fixtures: [], style: 'theatre', aisles: 'auto', seatsWanted: null },
  shape: { corners: rectangle(width, depth) },
  ...{ rowPitch: 95, seatWidth: 55, stageGap: 200, seatsPerTable: 10 },
  ...{ zones: [], spots: [], messages: [], spotPins: [], groups: [], isInUse: false },
});

export const rectangle = (width: number, depth: number): Layout['shape']['corners'] => [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: width, y: depth },
  { x: 0, y: depth },
];
