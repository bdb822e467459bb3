import { seatsThatFit } from '@backcast/planning/layout/seats-that-fit';
import type { Layout } from '@backcast/planning/layout-facts';
import { seatingStyles } from '@backcast/planning/venue-facts';
import type { EventFacts, PlanConflict, PlanWay } from '../plan-shape.js';
import { layoutFor } from './derive-layouts.js';
import type { PlanLayout } from './plan-layout.js';

/** Rows no closer than this: people still get to their seats. */
const closeRows = 85;

/** Rooms that take fewer people than their session needs, with what would make them fit. */
export function seatsShort(facts: EventFacts, layouts: readonly PlanLayout[]): PlanConflict[] {
  return facts.sessions.flatMap(({ id }) => {
    const layout = layoutFor(facts, id);
    const derived = layouts.find(({ layoutId }) => layoutId === layout?.id);
    if (!layout || !derived || derived.needed === null || derived.fits >= derived.needed) return [];
    const { needed, fits } = derived;
    const values = { needed, fits, short: needed - fits };
    return [{ code: 'seats-short', values, keys: [layout.id, id], ways: waysToSeat(layout, needed) }];
  });
}

/** Each way was computed to seat everybody: the style that moves least, rows closer together; else another room. */
function waysToSeat(layout: Layout, needed: number): PlanWay[] {
  const fitsIn = (change: Partial<Layout>): number => seatsThatFit({ ...layout, ...change }).people;
  const closer = layout.rowPitch > closeRows ? fitsIn({ rowPitch: closeRows }) : 0;
  const theatre = layout.style === 'theatre' ? 0 : fitsIn({ style: 'theatre' });
  return [
    ...(closer >= needed ? [{ code: 'closer-rows', values: { pitch: closeRows, fits: closer } }] : []),
    ...(theatre >= needed
      ? [{ code: 'other-style', values: { style: seatingStyles.indexOf('theatre'), fits: theatre } }]
      : []),
    { code: 'larger-hall', values: { seats: needed } },
  ];
}
