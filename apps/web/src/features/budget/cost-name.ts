import type { EventView } from '@backcast/contracts/events/event';
import type { CostLine } from '@backcast/planning/budget/cost-lines';
import type { PlannerTexts } from '@backcast/texts/planner';
import { subjectName } from '../../shared/plan/step-texts.js';

/** What a cost is called: its material, its venue, its own words, or its group. */
export function costName({ id, source, group }: CostLine, event: EventView, texts: PlannerTexts): string {
  const name = subjectName(texts, event, id);
  if (source === 'venue') return texts.budget.money.fromVenue(name);
  return name || (source === 'gone' ? texts.budget.money.gone : texts.steps.budgetGroupNames[group]);
}
