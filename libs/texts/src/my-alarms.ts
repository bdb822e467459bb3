import type { Language } from './language.js';
import type { myAlarms } from './zh-CN/my-alarms.js';

export type MyAlarmTexts = typeof myAlarms;

/** Loads what a salesperson's own alarms say on the phone, one chunk a language. */
export const loadMyAlarmTexts = async (language: Language): Promise<MyAlarmTexts> =>
  language === 'zh-CN' ? (await import('./zh-CN/my-alarms.js')).myAlarms : (await import('./en/my-alarms.js')).myAlarms;
