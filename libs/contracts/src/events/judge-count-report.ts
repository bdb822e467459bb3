import { addDays, type PlainDate } from '@backcast/calendar/plain-date';
import { type Role, roleMay } from '../permissions.js';

/** Days back that can still be reported: whoever remembers more than two months asks for an import. */
export const oldestReportDays = 62;
/** As many customers as one count holds. */
export const mostCounted = 1_000_000;

/** Whether a role may report for this person: a salesperson for himself, who leads them for everybody. */
export const mayReportFor = (role: Role, isOwn: boolean): boolean =>
  roleMay(role, 'count.report') && (isOwn || role !== 'salesperson');

/**
 * What a report meets: the reporter's role in the event (null: none), whether its person takes part and its session
 * exists, today in the event's zone, and what is counted so far.
 */
export type ReportSituation = {
  role: Role | null;
  isOwn: boolean;
  isInviter: boolean;
  isSession: boolean;
  today: PlainDate;
  counted: number;
};

export type ReportVerdict =
  | 'accepted'
  | 'not_found'
  | 'forbidden'
  | 'unknown_person'
  | 'unknown_session'
  | 'day_to_come'
  | 'day_too_old'
  | 'below_zero'
  | 'too_many';

/** Whether a report of a count is taken, or the first reason why not. `delta` is in customers and not 0. */
export function judgeCountReport(
  { day, delta }: { day: PlainDate; delta: number },
  { role, isOwn, isInviter, isSession, today, counted }: ReportSituation,
): ReportVerdict {
  if (role === null) return 'not_found';
  if (!mayReportFor(role, isOwn)) return 'forbidden';
  if (!isInviter) return 'unknown_person';
  if (!isSession) return 'unknown_session';
  if (day > today) return 'day_to_come';
  if (day < addDays(today, -oldestReportDays)) return 'day_too_old';
  if (counted + delta < 0) return 'below_zero';
  return counted + delta > mostCounted ? 'too_many' : 'accepted';
}
