import type { Formats } from '../format.js';
import { steps } from './steps.js';

export type FeedTask = {
  task: { key: keyof typeof steps.taskNames; name: string };
  eventName: string;
  state: 'open' | 'started' | 'blocked' | 'done';
  startBy: string;
  slackDays: number | null;
};

/** What a calendar program shows of somebody's tasks. */
export const taskFeed = (formats: Formats) => ({
  /** Of one event, or of all. */
  calendarName: (eventName: string | null) => (eventName === null ? '倒推：我的任务' : `倒推：${eventName}，我的任务`),
  summary: ({ task, eventName }: FeedTask) => `${task.name || steps.taskNames[task.key]}（${eventName}）`,
  description: ({ startBy, state, slackDays }: FeedTask) =>
    [
      `最晚 ${formats.dayShort(startBy)} 开始，这一天做完。`,
      { open: '还没开始', started: '在做', blocked: '卡住了', done: '做完' }[state] +
        (slackDays !== null && slackDays < 0 ? `，晚了 ${-slackDays} 个工作日` : ''),
    ].join('\n'),
});
export type TaskFeedTexts = ReturnType<typeof taskFeed>;
