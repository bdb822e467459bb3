import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { mergeCalendars } from '@backcast/calendar/work-calendar';
import { emptyTask } from '@backcast/planning/tasks/first-tasks';
import type { Task, TasksFacts } from '@backcast/planning/tasks-facts';
import type { DeriveContext, EventFacts } from '../src/plan-shape.js';
import { hall, seminar } from './seminar-facts.js';

/** 22 June 2027, a Tuesday; Saturday the 26th is worked. */
export const june: DeriveContext = {
  today: '2027-06-22',
  rules: [],
  calendar: mergeCalendars(cnWorkCalendar, {
    notices: [{ year: 2027, off: [], work: ['2027-06-26'] }],
    companyDaysOff: [],
  }),
};

/** A task whose id is what it is called; `after` names others, with a lag behind a colon. */
export const task = (id: string, days: number, after: string[] = [], more: Partial<Task> = {}): Task => ({
  ...{ ...emptyTask, id, name: id, days },
  after: after.map((each) => {
    const [on = '', lag = '0'] = each.split(':');
    return { id: `${id}-${on}`, on, lagDays: Number(lag) };
  }),
  ...more,
});

/** The chain of the mockup: one working day more than there are until 10 July. */
export const scriptChain = (): Task[] => [
  task('draft', 4),
  task('approved', 3, ['draft']),
  task('designed', 3, ['approved']),
  task('printed', 4, ['designed']),
  task('counted', 1, ['printed']),
  task('rehearsal', 1, ['counted'], { dueDays: 1 }),
];

export const withTasks = (
  tasks: Task[],
  more: Partial<TasksFacts> = {},
  date: string | null = '2027-07-10',
): EventFacts => {
  const facts = seminar({}, [{ ...hall(400), date }]);
  return { ...facts, sections: { ...facts.sections, tasks: { tasks, holders: [], capacities: [], ...more } } };
};
