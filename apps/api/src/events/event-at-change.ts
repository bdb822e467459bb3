import type { EventView } from '@backcast/contracts/events/event';
import { isSectionKey } from '@backcast/contracts/events/section-permission';
import type { SectionFacts, SectionKey } from '@backcast/planning/event-sections';
import { withGoalLeaves } from '@backcast/planning/goal-leaves';
import { withSectionLeaves } from '@backcast/planning/section-leaves';
import type { Leaves } from '../platform/records/record-change.js';
import { withDutyLeaves } from './duties/duty-leaves.js';
import { sessionLeaves, sessionsFromLeaves } from './write-sessions.js';

export type PastChange = { section: string; before: Leaves };

/**
 * The event as it was before these changes, newest first: each is taken back in memory. Nothing of it is stored, because
 * the history holds every leaf that ever differed. What no plan goes by (members, announcements) stays as it is.
 */
export const eventBefore = (event: EventView, changes: readonly PastChange[]): EventView =>
  changes.reduce(takeBack, event);

function takeBack(event: EventView, { section, before }: PastChange): EventView {
  if (section === 'goal') {
    const { goal: facts, pins } = withGoalLeaves(event.goal.facts, event.goal.pins, before);
    return { ...event, goal: { ...event.goal, facts, pins } };
  }
  if (section === 'basics') return { ...event, basics: { ...event.basics, ...before } as EventView['basics'] };
  if (section === 'sessions') {
    const sessions = sessionsFromLeaves({ ...sessionLeaves(event.sessions.sessions), ...before });
    return { ...event, sessions: { ...event.sessions, sessions } as EventView['sessions'] };
  }
  if (section === 'duties') return withDutiesBack(event, before);
  return isSectionKey(section) ? withSectionBack(event, section, before) : event;
}

function withSectionBack(event: EventView, key: SectionKey, before: Leaves): EventView {
  const section = event.sections[key];
  const facts = withSectionLeaves(key, section.facts as SectionFacts[typeof key], before);
  return { ...event, sections: { ...event.sections, [key]: { ...section, facts } } };
}

/** Evidence and overrides are no part of what a plan derives from a duty's record besides its status. */
function withDutiesBack(event: EventView, before: Leaves): EventView {
  const known = Object.fromEntries(Object.entries(before).filter(([path]) => !path.endsWith('.evidence')));
  const restored = withDutyLeaves(event.duties, known);
  if (restored === null) return event;
  const others = event.duties.filter(({ key }) => !restored.some((duty) => duty.key === key));
  return { ...event, duties: [...others, ...restored] };
}
