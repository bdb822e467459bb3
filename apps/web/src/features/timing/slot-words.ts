import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import type { DateSlot } from '@backcast/planning/date-slots';
import type { DatePoint, DateRefusal, PointCode, RefusalCode } from '@backcast/planning/rank-dates-shape';
import { dutyTitle, subjectName } from '../../shared/plan/step-texts.js';
import type { Speech } from '../../shared/language/texts-context.js';

type Say = (subject: string, values: Record<string, never>) => string;

/** 7月10日 周六 14:00 */
export const slotText = ({ date, startTime }: DateSlot, { formats }: Speech): string =>
  `${formats.dayShort(date)} ${startTime}`;

/** Why a slot gains or loses points, in words. A code without a text fails the type check here. */
export function pointText({ code, subjectId, values }: DatePoint, event: EventView, { texts }: Speech): string {
  const says: Record<PointCode, Say> = texts.timing.points;
  return says[code](subjectName(texts, event, subjectId), values as Record<string, never>);
}

/** Why a slot cannot be had; days are written out, rules by their titles. */
export function refusalText({ code, values }: DateRefusal, plan: DerivedPlan, { texts, formats }: Speech): string {
  const says: Record<RefusalCode, Say> = texts.timing.refusals;
  const { rule, earliest } = values;
  const shown = typeof earliest === 'string' ? { ...values, earliest: formats.day(earliest) } : values;
  return says[code](ruleTitle(String(rule ?? ''), plan, texts), shown as Record<string, never>);
}

/** The title of a rule by its code: the shipped one in the reader's language, else as it was written. */
function ruleTitle(code: string, { duties }: DerivedPlan, texts: Speech['texts']): string {
  const duty = duties.find((each) => each.code === code);
  if (!duty) return code;
  const { titleCode, obligation } = duty;
  return dutyTitle(texts, { titleCode: titleCode ?? '', title: obligation.rule.obligation }) ?? code;
}
