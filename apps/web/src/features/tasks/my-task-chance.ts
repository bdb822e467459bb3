import type { MyTask } from '@backcast/contracts/events/my-tasks';
import type { PlannerTexts } from '@backcast/texts/planner';

type Chance = { words: string; tone: 'good' | 'warn' | 'bad' | 'quiet' };

/** Whether a task can still be made, in words. */
export function chanceOf({ slackDays, doneBy, today, state }: MyTask, { tasks }: PlannerTexts): Chance {
  const text = tasks.mine;
  if (state === 'done') return { words: tasks.done, tone: 'good' };
  if (slackDays === null) return { words: text.noDate, tone: 'quiet' };
  if (slackDays < 0) return { words: text.tooLate(-slackDays), tone: 'bad' };
  if (doneBy < today) return { words: text.overdue, tone: 'bad' };
  return { words: text.fits(slackDays), tone: slackDays === 0 ? 'warn' : 'good' };
}
