import { expect, test } from '@jest/globals';
import { emptyTask } from '@backcast/planning/tasks/first-tasks';
import type { Task, TaskKey } from '@backcast/planning/tasks-facts';
import { seminar, today } from '../../test/seminar-facts.js';
import { derivePlan } from '../derive-plan.js';
import type { EventFacts } from '../plan-shape.js';
import { settleTasks } from './settle-tasks.js';

const task = (key: TaskKey, values: Partial<Task> = {}): Task => ({ ...emptyTask, id: key, key, ...values });
const withTasks = (facts: EventFacts, ...tasks: Task[]): EventFacts => ({
  ...facts,
  sections: { ...facts.sections, tasks: { ...facts.sections.tasks, tasks } },
});
const stateIn = (facts: EventFacts, key: TaskKey) =>
  settleTasks(facts).sections.tasks.tasks.find((each) => each.key === key)?.state;
const untimed = (): EventFacts => {
  const facts = seminar();
  return { ...facts, sessions: facts.sessions.map((session) => ({ ...session, date: null, startTime: null })) };
};

test('what other facts decide is done, and open again when they do not any more', () => {
  expect(stateIn(withTasks(seminar(), task('goal-agreed')), 'goal-agreed')).toBe('done');
  expect(stateIn(withTasks(seminar({ balanced: null }), task('goal-agreed')), 'goal-agreed')).toBe('open');
  expect(stateIn(withTasks(untimed(), task('date-fixed')), 'date-fixed')).toBe('open');
  const granted = withTasks(seminar(), task('budget-approved'));
  const { budget } = granted.sections;
  const approval = { ...budget.approval, state: 'granted' } as const;
  const sections = { ...granted.sections, budget: { ...budget, approval } };
  expect(stateIn(granted, 'budget-approved')).toBe('open');
  expect(stateIn({ ...granted, sections }, 'budget-approved')).toBe('done');
});

test('what no fact can tell, and what somebody said, stays as it is', () => {
  const facts = withTasks(seminar(), task('slides-ready'), task('goal-agreed', { state: 'started' }));
  expect(settleTasks(facts)).toBe(facts);
});

test('in the plan a settled task is neither late nor in anybody’s way', () => {
  const late = task('goal-agreed', { days: 400 });
  const { tasks, deadlines } = derivePlan(withTasks(seminar(), late), today);
  expect(tasks.rows.map(({ state }) => state)).toEqual(['done']);
  expect(deadlines.filter(({ kind }) => kind === 'task-start')).toEqual([]);
  const open = derivePlan(withTasks(seminar({ balanced: null }), late), today);
  expect(open.tasks.rows.find(({ taskId }) => taskId === 'goal-agreed')?.slackDays).toBeLessThan(0);
});
