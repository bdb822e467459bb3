import type { EventView } from '@backcast/contracts/events/event';
import { subjectFrom } from '@backcast/contracts/events/subject-of';
import type { NextAction } from '@backcast/plan/next-actions';
import type { PlanDeadline } from '@backcast/plan/plan-shape';
import type { GapCode } from '@backcast/plan/step-keys';
import type { PlannerTexts } from '@backcast/texts/planner';
import { actionText, type SaidAction, type SaidDeadline } from '@backcast/texts/say-outlook';

const said = (event: EventView, deadline: PlanDeadline): SaidDeadline => ({
  ...{ kind: deadline.kind, values: deadline.values },
  subject: subjectFrom(event, deadline),
});

/** What to do next in one sentence: the same as in lists and mails. */
export function actionWords(texts: PlannerTexts, event: EventView, action: NextAction): string {
  const [first] = action.gaps;
  const told: SaidAction = {
    gap: first
      ? {
          ...{ code: first.code, values: action.values },
          subjects: action.gaps.flatMap((gap) => subjectFrom(event, gap) ?? []),
        }
      : null,
    deadline: action.deadline && said(event, action.deadline),
    conflict: action.conflict?.code ?? null,
  };
  return actionText(texts, told);
}

type Where = { step: string | null; gap: string | null; deadline: string | null; conflict: string | null };

/** What the button of an action says: the verb where there is one for it, else, and for those who only look, where it leads. */
export function actionVerb(texts: PlannerTexts, { step, gap, conflict }: Where, mayEdit: boolean): string {
  const text = texts.overview.page;
  if (step === null) return mayEdit ? text.announce : text.goTo(texts.shell.eventSettings);
  const verbs: Partial<Record<GapCode, string>> = text.doIt;
  const verb = conflict === null ? verbs[gap as GapCode] : text.seeWays;
  const names: Record<string, string> = { ...texts.words.steps, rules: texts.shell.compliance };
  return (mayEdit ? verb : undefined) ?? text.goTo(names[step] ?? step);
}

const peopleParts: Partial<Record<string, string>> = {
  'posts-short': 'staff',
  'no-doors': 'staff',
  'post-wrongly-filled': 'staff',
  'post-double-booked': 'staff',
  'no-persona': 'personas',
  'shares-not-whole': 'personas',
  'delivery-passed': 'suppliers',
  supplier: 'suppliers',
};

/** What is lacking in money is told with the money, the rest with the materials. */
const moneyParts: ReadonlySet<string> = new Set([
  ...['no-budget-limit', 'over-limit', 'over-granted', 'prices-open', 'budget-approval'],
  ...['approval-open', 'approval-late', 'approval-overdue', 'approval-refused'],
]);

/** Where an action is done: a step of the plan, for people and budget also its part; announcing is done in the settings. */
export function actionPlace(eventId: string, { step, gap, deadline }: Where): { to: string; search: object } {
  if (step === null) return { to: `/e/${eventId}/settings`, search: {} };
  const about = gap ?? deadline ?? '';
  if (step === 'budget')
    return { to: stepAddress(eventId, step), search: moneyParts.has(about) ? { part: 'budget' } : {} };
  const part = peopleParts[about];
  return { to: stepAddress(eventId, step), search: step === 'people' && part !== undefined ? { part } : {} };
}

/** Duties have a page of their own beside the walk. */
/** The page of a step; the rules have one beside the plan. */
export const stepAddress = (eventId: string, step: string): string =>
  step === 'rules' ? `/e/${eventId}/compliance` : `/e/${eventId}/plan/${step}`;

/** An action of the plan as these functions ask for it. */
export const whereOf = ({ step, gaps, deadline, conflict }: NextAction): Where => ({
  ...{ step, gap: gaps[0]?.code ?? null },
  ...{ deadline: deadline?.kind ?? null, conflict: conflict?.code ?? null },
});
