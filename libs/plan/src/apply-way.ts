import type { Layout } from '@backcast/planning/layout-facts';
import { seatingStyles } from '@backcast/planning/venue-facts';
import type { GoalFacts } from '@backcast/planning/goal-facts';
import type { EventFacts, PlanConflict, PlanSession, PlanWay } from './plan-shape.js';
import { chosenRoom, seatedSessions } from './seated-sessions.js';

/**
 * The facts of an event as they would be after taking a way out of a conflict, to show what it moves. Null for a way that
 * leaves a choice to a person, such as which other room or which other time.
 */
export function applyWay(facts: EventFacts, { keys }: PlanConflict, { code, values }: PlanWay): EventFacts | null {
  const value = (name: string): number => values[name] ?? 0;
  switch (code) {
    case 'lower-target':
      return withGoal(facts, { balanced: value('balanced') });
    case 'fewer-arrivals':
      return withGoal(facts, { arrivalsWanted: value('arrivalsWanted') });
    case 'lower-chance':
      // Rounded down, so that the chance that is asked for is one that is really reached.
      return withGoal(facts, { floorChance: Math.max(0.5, Math.floor(value('chance') * 100) / 100) });
    case 'release-pin':
      return { ...facts, pins: Object.fromEntries(Object.entries(facts.pins).filter(([key]) => !keys.includes(key))) };
    case 'larger-room':
      return withSeats(facts, value('seats'));
    case 'overflow-room':
      return withSeats(facts, (seatedSessions(facts)[0]?.capacityPeople ?? 0) + value('extraSeats'));
    case 'second-session':
      return withSessions(facts, value('addedSessions'), value('capacity'));
    case 'closer-rows':
      return withLayout(facts, keys[0], { rowPitch: value('pitch') });
    case 'other-style':
      return withLayout(facts, keys[0], { style: seatingStyles[value('style')] ?? 'theatre' });
    default:
      return null;
  }
}

const withLayout = (facts: EventFacts, id: string | undefined, part: Partial<Layout>): EventFacts => {
  const layouts = facts.sections.layout.layouts.map((each) => (each.id === id ? { ...each, ...part } : each));
  return { ...facts, sections: { ...facts.sections, layout: { ...facts.sections.layout, layouts } } };
};

const withGoal = (facts: EventFacts, part: Partial<GoalFacts>): EventFacts => ({
  ...facts,
  goal: { ...facts.goal, ...part },
});

/** The first session in a room for so many people: the one that is chosen, or the one that was entered by hand. */
function withSeats(facts: EventFacts, seats: number): EventFacts {
  const [first, ...others] = facts.sessions;
  if (!first) return facts;
  const chosen = chosenRoom(facts, first.id);
  if (!chosen) return { ...facts, sessions: [{ ...first, capacityPeople: seats }, ...others] };
  const { venue } = facts.sections;
  const { style } = chosen.use;
  const candidates = venue.candidates.map((candidate) => ({
    ...candidate,
    rooms: candidate.rooms.map((room) =>
      room === chosen.room ? { ...room, capacities: { ...room.capacities, [style]: seats } } : room,
    ),
  }));
  return { ...facts, sections: { ...facts.sections, venue: { ...venue, candidates } } };
}

/** Further sessions, each in a room of this size, at a time that nobody has said yet. */
function withSessions(facts: EventFacts, added: number, capacityPeople: number): EventFacts {
  const more = Array.from({ length: added }, (_, index): PlanSession => ({
    ...{ id: `added-${index + 1}`, name: '', room: '', capacityPeople },
    ...{ date: null, startTime: null, endTime: null },
  }));
  return { ...facts, sessions: [...facts.sessions, ...more] };
}
