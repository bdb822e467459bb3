import type { EventView } from '@backcast/contracts/events/event';
import type { BudgetFacts } from '@backcast/planning/budget-facts';
import type { StepPlans } from '../../shared/plan/step-plans.js';
import type { PartDraft } from './budget-frame.js';

/** What each box of the budget edits and shows. */
export type MoneyProps = {
  /** The event with what is typed. */
  event: EventView;
  facts: BudgetFacts;
  plans: StepPlans;
  draft: PartDraft<'budget'>;
};
