import { checkSeating } from '@backcast/planning/layout/check-seating';
import { generateSeats } from '@backcast/planning/layout/generate-seats';
import { seatGroups } from '@backcast/planning/layout/seat-groups';
import { seatsThatFit } from '@backcast/planning/layout/seats-that-fit';
import type { Layout } from '@backcast/planning/layout-facts';
import { rememberLast } from '@backcast/planning/remember-last';
import type { DerivedNumber, EventFacts } from '../plan-shape.js';
import type { PlanLayout } from './plan-layout.js';
import { seatsNeeded } from './seats-needed.js';

/** Every layout with the seats it needs, puts up and takes, what it breaks and who does not sit. */
export function deriveLayouts(facts: EventFacts, numbers: Record<string, DerivedNumber>): PlanLayout[] {
  const { layouts } = facts.sections.layout;
  if (layouts.length === 0) return [];
  const needs = seatsNeeded(facts, numbers);
  const known = needs.filter((each) => each !== null);
  const largest = known.length === 0 ? null : Math.max(...known);
  const guests = titleOrder(facts);
  return layouts.map((layout) => {
    const at = facts.sessions.findIndex(({ id }) => id === layout.sessionId);
    return lookOnce(withoutSigns(layout), at < 0 ? largest : (needs[at] ?? null), guests);
  });
}

/** Guests in the order of titles; who declined needs no seat. */
const titleOrder = ({ sections }: EventFacts): string[] =>
  sections.guests.guests.filter(({ status }) => status !== 'declined').map(({ id }) => id);

/** Names, signs and messages change nothing of what is looked at. */
const withoutSigns = (layout: Layout): Layout => ({ ...layout, name: '', messages: [], spots: [], spotPins: [] });
const lookOnce = rememberLast(lookAtLayout);

function lookAtLayout(layout: Layout, needed: number | null, guestOrder: string[]): PlanLayout {
  const seating = generateSeats(layout, layout.seatsWanted ?? needed);
  const { people, boundBy } = seatsThatFit(layout, seating);
  const { unseated } = layout.groups.length === 0 ? { unseated: [] } : seatGroups(layout, seating, guestOrder);
  return {
    ...{
      layoutId: layout.id,
      sessionId: layout.sessionId,
      needed,
      placed: seating.seats.length,
      fits: people,
      boundBy,
    },
    ...{ findings: checkSeating(layout, seating), unseatedIds: unseated.map(({ groupId }) => groupId) },
  };
}

/** The layout that counts for a session: the one in use, else the first that is for it, else the first for none. */
export function layoutFor(facts: EventFacts, sessionId: string): Layout | null {
  const { layouts } = facts.sections.layout;
  const own = layouts.filter((layout) => layout.sessionId === sessionId);
  return own.find(({ isInUse }) => isInUse) ?? own[0] ?? layouts.find((layout) => layout.sessionId === null) ?? null;
}
