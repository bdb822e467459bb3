import type { DutyView } from '@backcast/contracts/events/duty';
import type { ChangeView } from '@backcast/contracts/records/change';
import type { ChangeNames } from './change-names.js';
import type { ChangeLine, Speech } from './describe-change.js';
import { pathsOf } from './plain-lines.js';

type Field = keyof Speech['texts']['dutyRecords']['fields'];

/** Lines of what was done about duties: each field of each duty, by the title of its rule. */
export function dutyLines(change: ChangeView, names: ChangeNames, { texts }: Speech): ChangeLine[] {
  const text = texts.dutyRecords;
  const titles: Record<string, string> = texts.steps.ruleTitles;
  const nothing = texts.pages.history.nothingBefore;
  return pathsOf(change).flatMap((path) => {
    const [code = '', field = ''] = path.split('.');
    // What was filed is what the facts were; the status says that it was filed.
    if (!Object.hasOwn(text.fields, field)) return [];
    const show = (value: unknown): string => showField(field as Field, value, names, texts) || nothing;
    const name = text.of(titles[code] ?? code, text.fields[field as Field]);
    return [{ name, before: show(change.before[path]), after: show(change.after[path]) }];
  });
}

function showField(field: Field, value: unknown, names: ChangeNames, texts: Speech['texts']): string {
  const text = texts.dutyRecords;
  if (value === null || value === undefined || value === '') return '';
  if (field === 'status') return text.statuses[value as DutyView['status']];
  if (field === 'ownerId') return names.person(String(value)) ?? texts.pages.history.unknownPerson;
  if (field === 'answer') {
    const { verdict, office, words } = value as NonNullable<DutyView['answer']>;
    return [text.verdicts[verdict], office, words].filter(Boolean).join(' · ');
  }
  if (field === 'papers') {
    const papers = value as DutyView['papers'];
    if (papers.length === 0) return '';
    return text.papersReady(papers.filter(({ isReady }) => isReady).length, papers.length);
  }
  if (field === 'overrides')
    return (value as DutyView['overrides'])
      .map(({ gate, reason }) => text.override(text.gates[gate], reason))
      .join(' · ');
  if (field === 'evidence') {
    const { length } = value as unknown[];
    return length === 0 ? '' : text.files(length);
  }
  return String(value);
}

/** Lines of the answers that the duties follow from. */
export function answerLines(change: ChangeView, { texts, formats }: Speech): ChangeLine[] {
  const text = texts.dutyRecords;
  const nothing = texts.pages.history.nothingBefore;
  const [facts, values]: Record<string, string>[] = [text.facts, text.factValues];
  const show = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return nothing;
    if (typeof value === 'boolean') return value ? texts.words.yes : texts.words.no;
    if (typeof value === 'number') return formats.number(value);
    if (Array.isArray(value))
      return value.map(show).join(formats.language === 'zh-CN' ? '、' : ', ') || texts.words.none;
    return values?.[String(value)] ?? (value === 'none' ? texts.words.none : String(value));
  };
  return pathsOf(change).map((path) => ({
    name:
      path === 'jurisdiction' || path === 'declaredPeople'
        ? text[path]
        : (facts?.[path.replace(/^answers\./, '')] ?? path),
    before: show(change.before[path]),
    after: show(change.after[path]),
  }));
}
