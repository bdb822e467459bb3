import type { Formats } from '../format.js';
import type { TaskFeedTexts } from '../zh-CN/task-feed.js';
import { steps } from './steps.js';

export const taskFeed = (formats: Formats): TaskFeedTexts => ({
  calendarName: (eventName) => (eventName === null ? 'Backcast: my tasks' : `Backcast: my tasks for ${eventName}`),
  summary: ({ task, eventName }) => `${task.name || steps.taskNames[task.key]} (${eventName})`,
  description: ({ startBy, state, slackDays }) =>
    [
      `Begins on ${formats.dayShort(startBy)} at the latest, done by this day.`,
      { open: 'Not begun', started: 'In work', blocked: 'Stuck', done: 'Done' }[state] +
        (slackDays !== null && slackDays < 0
          ? `, ${-slackDays} working ${slackDays === -1 ? 'day' : 'days'} late`
          : ''),
    ].join('\n'),
});
