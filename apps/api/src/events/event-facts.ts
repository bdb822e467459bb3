import type { EventView } from '@backcast/contracts/events/event';
import type { EventFacts } from '@backcast/plan/plan-shape';

/** What `derivePlan` needs of an event, on the server as in the browser. */
export const eventFacts = (event: Pick<EventView, 'goal' | 'sessions'>): EventFacts => ({
  goal: event.goal.facts,
  sessions: event.sessions.sessions.map(({ id, name, capacityPeople }) => ({ id, name, capacityPeople })),
  pins: event.goal.pins,
});
