import { isGuestOpen } from '@backcast/planning/guest-status';
import type { Task, TaskKey } from '@backcast/planning/tasks-facts';
import type { EventFacts } from '../plan-shape.js';
import { chosenRoom } from '../seated-sessions.js';

/** What the plan itself knows to be done: nobody ticks off what was just decided. */
const settledBy: Partial<Record<TaskKey, (facts: EventFacts) => boolean>> = {
  'goal-agreed': ({ goal }) => goal.leadMetric !== null && goal.balanced !== null,
  'date-fixed': ({ sessions }) =>
    sessions.length > 0 && sessions.every(({ date, startTime }) => date !== null && startTime !== null),
  'venue-booked': (facts) =>
    facts.sessions.length > 0 && facts.sessions.every(({ id }) => chosenRoom(facts, id)?.candidate.status === 'booked'),
  'guests-asked': (facts) => areGuests(facts, ({ status }) => status !== 'proposed'),
  'guests-confirmed': (facts) => areGuests(facts, ({ status }) => !isGuestOpen(status)),
  'budget-approved': ({ sections }) => sections.budget.approval.state === 'granted',
};

/** The tasks with those done that other facts settle; a task that somebody began or finished stays as it was said. */
export const settleTasks = (facts: EventFacts): EventFacts => {
  const { tasks } = facts.sections.tasks;
  const isSettled = ({ key, state }: Task): boolean => state === 'open' && (settledBy[key]?.(facts) ?? false);
  if (!tasks.some(isSettled)) return facts;
  const settled = tasks.map((task): Task => (isSettled(task) ? { ...task, state: 'done' } : task));
  return { ...facts, sections: { ...facts.sections, tasks: { ...facts.sections.tasks, tasks: settled } } };
};

type Guest = EventFacts['sections']['guests']['guests'][number];

/** Of the key guests, or of all while none is one; without guests nothing was asked. */
function areGuests({ sections }: EventFacts, are: (guest: Guest) => boolean): boolean {
  const all = sections.guests.guests.filter(({ status }) => status !== 'declined');
  const keys = all.filter(({ isKey }) => isKey);
  const meant = keys.length > 0 ? keys : all;
  return meant.length > 0 && meant.every(are);
}
