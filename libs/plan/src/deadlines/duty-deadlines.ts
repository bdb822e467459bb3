import type { PlanDuty } from '../duty-shape.js';
import type { PlanDeadline } from '../plan-shape.js';

/** The duties that have a day, counted on the official calendar: an authority does not know our days off. */
export const dutyDeadlines = (duties: readonly PlanDuty[]): PlanDeadline[] =>
  duties.flatMap((duty): PlanDeadline[] =>
    duty.date === null || duty.workingDaysLeft === null
      ? []
      : [
          {
            ...{ key: duty.key, kind: 'duty', date: duty.date, workingDaysLeft: duty.workingDaysLeft, step: 'rules' },
            ...{ isProvisional: duty.isProvisional, isDone: duty.isDone, ownerId: duty.record?.ownerId ?? null },
            ...{ subjectId: null, values: dutyValues(duty) },
          },
        ],
  );

/** What names a duty in a sentence: its code where the title ships, and its words otherwise. */
export const dutyValues = ({ titleCode, obligation }: PlanDuty): Record<string, string> => ({
  titleCode: titleCode ?? '',
  title: obligation.rule.obligation,
});
