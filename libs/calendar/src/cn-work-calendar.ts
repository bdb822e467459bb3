import { CN_WORKDAYS } from './cn-workdays.js';
import type { WorkCalendar } from './work-calendar.js';

/** Mainland China as it ships: Monday to Friday, the State Council's days off and make-up workdays (调休). */
export const cnWorkCalendar: WorkCalendar = {
  jurisdiction: 'CN',
  weekendDays: [6, 7],
  exceptions: CN_WORKDAYS,
  publishedYears: Object.keys(CN_WORKDAYS).map(Number),
  companyDaysOff: [],
};
