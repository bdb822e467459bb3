import type { PlanMaterial } from '../budget/derive-materials.js';
import { hasBudget, type PlanBudget } from '../budget/plan-budget.js';
import { sumCosts } from '@backcast/planning/budget/cost-lines';
import { approvalAskBy } from '../deadlines/budget-deadlines.js';
import type { PlanStep, StepGap } from '../plan-shape.js';
import { gap, stepOf, type StepInput } from './step-of.js';

const lateCodes: readonly StepGap['code'][] = ['order-late', 'delivery-late', 'approval-late', 'approval-overdue'];

/** Materials and budget: enough of everything in time, and the money for it granted in time (method, section 8). */
export function budgetStep(input: StepInput, materials: readonly PlanMaterial[], budget: PlanBudget): PlanStep {
  const { budget: facts, materials: section } = input.facts.sections;
  const hasMaterials = section.materials.length > 0;
  const isHidden = input.facts.isMoneyHidden ?? false;
  const isEmpty = !hasMaterials && (isHidden || (facts.lines.length === 0 && facts.limitMinor === null));
  // Whether money was thought of is not said to who may not see it.
  if (isHidden) return stepOf('budget', isEmpty, materials.flatMap(materialGap), materials.some(isLate));
  const gaps = isEmpty
    ? [gap('no-budget')]
    : [...materials.flatMap(materialGap), ...moneyGaps(input, budget), ...approvalGaps(input, budget)];
  return stepOf(
    'budget',
    isEmpty,
    gaps,
    gaps.some(({ code }) => lateCodes.includes(code)),
  );
}

const isLate = ({ state }: PlanMaterial): boolean => state === 'late' || state === 'overdue';

function materialGap({ id, state, short }: PlanMaterial): StepGap[] {
  const about = { subjectId: id };
  if (state === 'late') return [gap('order-late', [], about)];
  if (state === 'overdue') return [gap('delivery-late', [], about)];
  return state === 'short' ? [gap('materials-short', [], { ...about, values: { short } })] : [];
}

/** What is missing or too much in money; percentages are whole and at least 1, so that nothing exceeds by 0 %. */
function moneyGaps({ facts, numbers }: StepInput, { lines }: PlanBudget): StepGap[] {
  const { limitMinor, approval } = facts.sections.budget;
  const { unpriced } = sumCosts(lines);
  const [most, cost] = [numbers['budget.limit']?.value ?? null, numbers['budget.forecast']?.value ?? null];
  const isGranted = approval.state === 'granted' && approval.grantedMinor !== null;
  const gaps: StepGap[] = [];
  if (limitMinor === null && !isGranted) gaps.push(gap('no-budget-limit'));
  if (unpriced > 0) gaps.push(gap('prices-open', [], { values: { count: unpriced } }));
  if (most !== null && cost !== null && cost > most) {
    const percent = most > 0 ? Math.max(1, Math.round(((cost - most) / most) * 100)) : 100;
    gaps.push(gap(isGranted ? 'over-granted' : 'over-limit', [], { values: { percent } }));
  }
  return gaps;
}

function approvalGaps({ facts, numbers, context }: StepInput, { firstCommitment: first }: PlanBudget): StepGap[] {
  const { state } = facts.sections.budget.approval;
  if (state === 'refused') return [gap('approval-refused')];
  if (state === 'granted' || !hasBudget(facts, numbers)) return [];
  if (state === 'asked') return first !== null && first.date < context.today ? [gap('approval-overdue')] : [];
  const askBy = approvalAskBy(facts, first, context);
  return [gap(askBy !== null && askBy < context.today ? 'approval-late' : 'approval-open')];
}
