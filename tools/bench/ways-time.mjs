import { pathToFileURL } from 'node:url';
import { inRoot } from '../setup/root.mjs';
import { median } from './median.mjs';

const built = (lib, file) => import(pathToFileURL(inRoot('libs', lib, 'dist', `${file}.js`)).href);

/** Milliseconds until the ways out are found when so many tasks, in chains of thirty, are late. */
export async function measureWays(tasks) {
  const { derivePlan } = await built('plan', 'derive-plan');
  const { waysToFit } = await built('plan', 'tasks/ways-to-fit');
  const { bigEvent } = await import('./big-event.mjs');
  const { goalFromTemplate } = await built('planning', 'goal-templates');
  const { emptySections } = await built('planning', 'event-sections');
  const { emptyTask } = await built('planning', 'tasks/first-tasks');
  const { cnWorkCalendar } = await built('calendar', 'cn-work-calendar');
  const facts = bigEvent({ goalFromTemplate, emptySections, emptyTask }, { tasks, segments: 8, seats: 400 });
  // Ten working days before the event: every chain of thirty is late.
  const context = { today: '2027-06-28', calendar: cnWorkCalendar, rules: [] };
  const plan = derivePlan(facts, context);
  const once = () => {
    const began = performance.now();
    waysToFit(facts, plan, context);
    return performance.now() - began;
  };
  once();
  return median(Array.from({ length: 5 }, once));
}
