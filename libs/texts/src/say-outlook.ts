import type { PlannerTexts } from './planner.js';

/** What a plan's sentence is about; `name` is a key of the texts for what must not fail, posts and rules. */
export type SaidSubject = {
  kind: 'entry' | 'contact' | 'must-not-fail' | 'post' | 'rule' | 'segment' | 'task' | 'material';
  name: string;
};
type Values = Record<string, string | number>;
export type SaidDeadline = { kind: string; values: Values; subject: SaidSubject | null };
export type SaidAction = {
  gap: { code: string; values: Values; subjects: SaidSubject[] } | null;
  deadline: SaidDeadline | null;
  conflict: string | null;
};
/** The texts that these sentences are made of: the same on pages and in mails. */
export type OutlookTexts = Pick<PlannerTexts, 'steps' | 'overview'> & {
  peoplePlan: { staff: Pick<PlannerTexts['peoplePlan']['staff'], 'keys'> };
};
type Say = (subject: string, values: Values) => string;

/** A few names say it; more are counted. */
const namesShown = 3;

export function subjectText({ steps, overview, peoplePlan }: OutlookTexts, { kind, name }: SaidSubject): string {
  const named: Record<string, Record<string, string>> = {
    'must-not-fail': steps.mustNotFail,
    post: peoplePlan.staff.keys,
    rule: steps.ruleTitles,
    task: steps.taskNames,
    material: steps.materialNames,
    segment: steps.segmentPurposes,
  };
  return named[kind]?.[name] ?? (kind === 'contact' && name === '' ? overview.guest : name);
}

export function dueText(texts: OutlookTexts, { kind, values, subject }: SaidDeadline): string {
  const says = texts.steps.deadlines as Record<string, Say>;
  return says[kind]?.(subject ? subjectText(texts, subject) : '', values) ?? kind;
}

/** What to do next in one sentence: what lacks, else what is due, else what contradicts itself, else announcing. */
export function actionText(texts: OutlookTexts, { gap, deadline, conflict }: SaidAction): string {
  if (gap) {
    const names = gap.subjects.map((subject) => subjectText(texts, subject));
    const says = texts.steps.gaps as Record<string, Say>;
    return says[gap.code]?.(texts.overview.list(names.slice(0, namesShown), names.length), gap.values) ?? gap.code;
  }
  if (deadline) return dueText(texts, deadline);
  if (conflict !== null) return (texts.overview.conflicts as Record<string, string>)[conflict] ?? conflict;
  return texts.overview.announceReady;
}
