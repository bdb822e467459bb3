import type { PlanDuty } from '@backcast/plan/duty-shape';

/** Working days before the last day on which somebody is reminded; 0 is the day on which it is overdue. */
export const reminderDistances = [10, 5, 2, 1] as const;

export type DueReminder = { duty: PlanDuty & { date: string; workingDaysLeft: number }; distance: number };

/**
 * What is due for a reminder today: the nearest distance only, so that a duty which appears late says so once and not
 * four times. What is done, prohibited or has no day is never reminded of.
 */
export const dueReminders = (duties: readonly PlanDuty[]): DueReminder[] =>
  duties.flatMap((duty) => {
    const { date, workingDaysLeft } = duty;
    if (duty.isDone || duty.obligation.severity === 'prohibited') return [];
    if (date === null || workingDaysLeft === null) return [];
    const distance = duty.isOverdue ? 0 : reminderDistances.findLast((days) => workingDaysLeft <= days);
    return distance === undefined ? [] : [{ duty: { ...duty, date, workingDaysLeft }, distance }];
  });
