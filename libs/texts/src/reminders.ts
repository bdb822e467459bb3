import { reminders as english } from './en/reminders.js';
import type { Language } from './language.js';
import { reminders as chinese } from './zh-CN/reminders.js';

/** What customers are sent, in the organization's language: nobody asked them for theirs. */
export const reminderTexts = (language: Language): typeof chinese => (language === 'en' ? english : chinese);
