import { alarmLines as english } from './en/alarm-lines.js';
import { formatsFor } from './format.js';
import type { Language } from './language.js';
import { alarmLines as chinese, type AlarmLines } from './zh-CN/alarm-lines.js';

export type { AlarmEvent, AlarmGroup, AlarmLines } from './zh-CN/alarm-lines.js';

/** What alarms say in mails and chat groups, in one language. Days in `because` are `YYYY-MM-DD`. */
export const alarmLinesIn = (language: Language): AlarmLines =>
  (language === 'zh-CN' ? chinese : english)(formatsFor(language));
