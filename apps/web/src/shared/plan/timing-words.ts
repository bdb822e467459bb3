import type { DateCandidate } from '@backcast/planning/timing-facts';
import type { Formats } from '@backcast/texts/format';
import type { PlannerTexts } from '@backcast/texts/planner';

type Speech = { texts: PlannerTexts; formats: Formats };

const isOrder = (path: string): boolean => path === 'candidates.order';
const isCandidate = (path: string): boolean => path.startsWith('candidates.') && !isOrder(path);

/** 7月10日 周六 14:00 */
export const candidateWhen = ({ date, startTime }: DateCandidate, { formats }: Speech): string =>
  `${formats.dayShort(date)} ${startTime}`;

/** What a leaf of the timing is called; `entry` is the candidate on either side. */
export function timingLeafName(path: string, entry: unknown, speech: Speech): string {
  const { timing, stepParts } = speech.texts;
  if (isOrder(path)) return `${timing.fields.candidates} · ${stepParts.order}`;
  if (isCandidate(path)) return timing.candidate(entry ? candidateWhen(entry as DateCandidate, speech) : '…');
  return (timing.fields as Record<string, string>)[path] ?? path;
}

/** What a leaf of the timing holds, in a line; empty for nothing. */
export function timingLeafText(path: string, value: unknown, speech: Speech): string {
  const { texts, formats } = speech;
  const text = texts.timing;
  const comma = formats.language === 'zh-CN' ? '、' : ', ';
  if (value === null || value === undefined) return '';
  if (isOrder(path)) return texts.stepParts.reordered;
  if (isCandidate(path)) {
    const candidate = value as DateCandidate;
    return [candidateWhen(candidate, speech), candidate.note].filter(Boolean).join(' · ');
  }
  if (path === 'windowFrom' || path === 'windowTo') return formats.day(String(value));
  if (path === 'startTimes') return (value as string[]).join(comma);
  if (path === 'weekdays') return (value as number[]).map((day) => text.weekdayNames[day - 1]).join(comma);
  if (path === 'lengthMinutes') return text.lengthOf(formats.number(value as number));
  if (path === 'prepWorkingDays') return text.daysOf(formats.number(value as number));
  if (path === 'audienceIds')
    return (value as string[]).length === 0 ? '' : text.audienceCount((value as string[]).length);
  return String(value);
}
