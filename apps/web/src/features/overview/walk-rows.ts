import type { PlanStep, StepGap } from '@backcast/plan/plan-shape';
import type { Speech } from '../../shared/language/texts-context.js';
import { stepAddress } from '../../shared/plan/action-words.js';
import { gapText } from '../../shared/plan/step-texts.js';
import { walkSteps, type WalkNode, type WalkStep } from '../../shared/plan/walk-line.js';
import { walkNodes } from '../../shared/plan/walk-nodes.js';
import { blockNames } from './action-note.js';
import { valueOf, type Overview } from './overview-plan.js';

/** One step of the walk as a row: what is decided, what lacks, what waits for it. */
export type WalkRow = {
  step: WalkStep | 'rules';
  name: string;
  state: WalkNode['state'];
  href: string | null;
  now: string;
  lacks: string[];
  more: number;
  blocks: string;
};

/** Two are read; more are counted. */
const lacksShown = 2;

/** All nine steps, also those that are not built yet, and the rules where the plan derives them. */
export function walkRows(overview: Overview, speech: Speech): WalkRow[] {
  const { event, plan } = overview;
  const { texts } = speech;
  const rows = walkNodes(event, plan, null, speech).map((node): WalkRow => {
    const derived = plan.steps.find(({ step }) => step === node.step);
    const shown = { ...rowOf(derived, overview, speech), state: node.state, href: node.href ?? null };
    return { ...shown, step: node.step, name: texts.words.steps[node.step], now: nowOf(node, overview, speech) };
  });
  const rules = plan.steps.find(({ step }) => step === 'rules');
  if (!rules) return rows;
  const state = { decided: 'done', started: 'missing', empty: 'missing', late: 'late' } as const;
  const row: WalkRow = {
    ...{ ...rowOf(rules, overview, speech), step: 'rules', name: texts.shell.compliance, state: state[rules.state] },
    href: stepAddress(event.id, 'rules'),
    now: texts.overview.page.duties(plan.duties.length, plan.duties.filter(({ isDone }) => isDone).length),
  };
  const bend = walkSteps.indexOf('people') + 1;
  return [...rows.slice(0, bend), row, ...rows.slice(bend)];
}

function rowOf(
  derived: PlanStep | undefined,
  { event }: Overview,
  speech: Speech,
): Pick<WalkRow, 'lacks' | 'more' | 'blocks'> {
  const gaps = derived?.gaps ?? [];
  const lacks = [...new Set(gaps.map((gap) => gapText(speech.texts, event, gap)))];
  const blocks: StepGap['blocks'] = [...new Set(gaps.flatMap((gap) => gap.blocks))];
  return {
    lacks: lacks.slice(0, lacksShown),
    more: Math.max(0, lacks.length - lacksShown),
    blocks: blockNames(blocks, speech),
  };
}

/** What is decided in a step, a little more than the walk line has room for. */
function nowOf({ step, value = '' }: WalkNode, { event, plan, date }: Overview, { texts, formats }: Speech): string {
  const text = texts.overview.page;
  const { leadMetric, balanced } = event.goal.facts;
  if (step === 'goal' && leadMetric !== null && balanced !== null) {
    const { unit } = formats.parts(balanced, leadMetric.unit);
    const figures = ['floor', 'balanced', 'stretch'].map((level) => {
      const target = valueOf(plan, `target.${level}`);
      return target === null ? '—' : formats.parts(target, leadMetric.unit).figure;
    });
    return `${figures.join(' / ')} ${unit}`.trim();
  }
  if (step === 'timing' && date !== null)
    return [formats.dayShort(date), event.sessions.sessions[0]?.startTime ?? ''].join(' ').trim();
  const { mustNotFail } = event.sections.occasion.facts;
  if (step === 'occasion' && value === '' && mustNotFail.length > 0) return text.mustNotFail(mustNotFail.length);
  if (step === 'people') {
    const [invitations, posts] = ['funnel.invitations', 'posts.needed'].map((key) => valueOf(plan, key));
    return [
      typeof invitations === 'number' ? text.toInvite(formats.customers(invitations)) : '',
      event.sections.guests.facts.guests.length > 0 ? text.guests(event.sections.guests.facts.guests.length) : '',
      typeof posts === 'number' && posts > 0 ? text.staff(formats.people(posts)) : '',
    ]
      .filter((part) => part !== '')
      .join(formats.language === 'zh-CN' ? '，' : ', ');
  }
  return value;
}
