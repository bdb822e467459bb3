import type { EventView } from '@backcast/contracts/events/event';
import { bareLayout } from '@backcast/planning/layout/bare-layout';
import { generateSeats } from '@backcast/planning/layout/generate-seats';
import { seatGroups, type SeatedGroups } from '@backcast/planning/layout/seat-groups';
import type { Seating } from '@backcast/planning/layout/seating';
import type { Layout } from '@backcast/planning/layout-facts';
import { useDeferredValue, useMemo } from 'react';

/** The seats of a layout and who sits on them. Typing does not wait for either. */
export function useSeating(
  event: EventView,
  layout: Layout | null,
  needed: number | null,
): { seating: Seating; groups: SeatedGroups } {
  const shown = useDeferredValue(JSON.stringify(layout));
  const wanted = layout?.seatsWanted ?? needed;
  const known = useMemo(() => (JSON.parse(shown) as Layout | null) ?? bareLayout('', '', 0, 0), [shown]);
  const seating = generateSeats(known, wanted);
  const titles = event.sections.guests.facts.guests
    .filter(({ status }) => status !== 'declined')
    .map(({ id }) => id)
    .join();
  // Nor do signs and names of the room change who sits where.
  const sitting = useMemo(() => {
    return JSON.stringify({ ...known, name: '', messages: [], spots: [], spotPins: [], isInUse: false });
  }, [known]);
  const groups = useMemo(
    () => seatGroups(JSON.parse(sitting) as Layout, seating, titles.split(',')),
    [sitting, seating, titles],
  );
  return { seating, groups };
}
