import type { EventView } from '@backcast/contracts/events/event';
import type { DutyPaper, DutyStatus } from '@backcast/plan/duty-record';
import type { PlanDuty } from '@backcast/plan/duty-shape';
import type { FiledChange } from '@backcast/plan/filed-facts';
import type { Formats } from '@backcast/texts/format';
import type { DutyTexts } from '@backcast/texts/duties';
import type { RuleTexts } from '@backcast/texts/rules';
import type { Speech } from '../../shared/language/texts-context.js';
import { packName, valueWords } from '../../shared/rules/rule-words.js';

/** What a duty asks for, in the reader's language where its title ships. */
export function titleOf(
  rules: RuleTexts,
  { titleCode, obligation }: Pick<PlanDuty, 'titleCode' | 'obligation'>,
): string {
  const titles: Record<string, string> = rules.ruleTitles;
  return titles[titleCode ?? ''] ?? obligation.rule.obligation;
}

/** The title of a record whose rule does not fire: nobody knows more of it than its code. */
export const titleOfCode = (rules: RuleTexts, code: string): string =>
  (rules.ruleTitles as Record<string, string>)[code] ?? code;

/** Where nobody outside decides, a duty is in place and not granted. */
export function statusWord(text: DutyTexts, status: DutyStatus, isInternal: boolean): string {
  const internal: Partial<Record<DutyStatus, string>> = text.internalStatuses;
  return (isInternal ? internal[status] : undefined) ?? text.statuses[status];
}

export const statusesFor = (text: DutyTexts, isInternal: boolean): DutyStatus[] =>
  Object.keys(isInternal ? text.internalStatuses : text.statuses) as DutyStatus[];

/** A paper of the checklist; one that somebody added is named as they named it. */
export const paperName = (text: DutyTexts, { key, name }: Pick<DutyPaper, 'key' | 'name'>): string =>
  (text.paperNames as Record<string, string>)[key] ?? name;

/** Somebody of the event by id. */
export const personName = (event: EventView, { texts }: Speech, id: string | null): string =>
  event.people.find((person) => person.id === id)?.name ?? texts.words.somebody;

/** Which fact re-opened a filing, old → new. */
export function changeWords(
  text: DutyTexts,
  rules: RuleTexts,
  { texts, formats }: Speech,
  change: FiledChange,
): string {
  const show = (value: string | number | null): string => {
    if (value === null || value === '') return text.known.open;
    if (typeof value === 'number') return formats.people(value);
    if (change.fact === 'time') return timesWords(value, formats);
    if (change.fact === 'setting') return texts.words.settings[value as 'indoors' | 'outdoors'];
    if (change.fact === 'kind') return valueWords(rules, value);
    if (change.fact === 'place') return packName(rules, value);
    return value;
  };
  return text.change(text.filedFacts[change.fact], show(change.before), show(change.after));
}

/** Filed times, `2026-10-17 14:00–17:00, …`, as the language writes days. */
const timesWords = (times: string, formats: Formats): string =>
  times
    .split(', ')
    .map((each) => each.replace(/^\d{4}-\d{2}-\d{2}/, (date) => formats.day(date)))
    .join(formats.language === 'zh-CN' ? '、' : '; ');

/** Labels begin a line here; in conditions they stand within one. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What happens if it is missed, as far as the rule says. */
export function missedWords(text: DutyTexts, { obligation, holds, isLaw, isInternal }: PlanDuty, join: string): string {
  if (obligation.severity === 'prohibited') return text.ifMissed.prohibited;
  if (holds.length > 0) return text.ifMissed.gated(holds.map((gate) => text.gate.whats[gate]).join(join));
  if (obligation.severity === 'advisory') return text.ifMissed.advisory;
  if (!isLaw && isInternal) return text.ifMissed.internal;
  return isInternal || obligation.rule.lead === null ? text.ifMissed.byLaw : text.ifMissed.late;
}
