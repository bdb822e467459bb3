import { taskFeed as english } from './en/task-feed.js';
import { formatsFor } from './format.js';
import type { Language } from './language.js';
import { taskFeed as chinese, type TaskFeedTexts } from './zh-CN/task-feed.js';

export type { FeedTask } from './zh-CN/task-feed.js';

/** What a calendar of tasks says in one language; days are `YYYY-MM-DD`. */
export const taskFeedTexts = (language: Language): TaskFeedTexts =>
  (language === 'zh-CN' ? chinese : english)(formatsFor(language));
