import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan, PlanStep } from '@backcast/plan/plan-shape';
import { clockText } from '@backcast/planning/program/clock-text';
import type { Formats } from '@backcast/texts/format';
import type { PlannerTexts } from '@backcast/texts/planner';
import { walkSteps, type WalkNode, type WalkStep } from './walk-line.js';

const states: Record<PlanStep['state'], WalkNode['state']> = {
  decided: 'done',
  started: 'missing',
  empty: 'missing',
  late: 'late',
};

/** The nine steps with what is decided in each; steps that the plan does not derive yet are for later. */
export function walkNodes(
  event: EventView,
  plan: DerivedPlan,
  here: WalkStep | null,
  { texts, formats }: { texts: PlannerTexts; formats: Formats },
): WalkNode[] {
  return walkSteps.map((step): WalkNode => {
    const derived = plan.steps.find((each) => each.step === step);
    const value = valueOf(step, event, plan, texts, formats);
    const shown = value === '' ? {} : { value };
    if (!derived) return { step, state: 'later', ...shown };
    return {
      step,
      state: step === here ? 'here' : states[derived.state],
      href: `/e/${event.id}/plan/${step}`,
      ...shown,
    };
  });
}

function valueOf(step: WalkStep, event: EventView, plan: DerivedPlan, texts: PlannerTexts, formats: Formats): string {
  const { sections, goal } = event;
  const first = event.sessions.sessions[0];
  switch (step) {
    case 'goal': {
      const { balanced, leadMetric } = goal.facts;
      return balanced === null || leadMetric === null ? texts.words.none : formats.amount(balanced, leadMetric.unit);
    }
    case 'venue': {
      const capacity = plan.numbers['room.capacity']?.value ?? null;
      const chosen = sections.venue.facts.candidates.find(({ id }) =>
        sections.venue.facts.uses.some(({ candidateId }) => candidateId === id),
      );
      const name = chosen?.name ?? first?.room ?? '';
      return [name, capacity === null ? '' : formats.people(capacity)].filter(Boolean).join(' ');
    }
    case 'timing':
      return first?.date ? formats.dayShort(first.date) : '';
    case 'program': {
      const [schedule] = plan.program.schedules;
      if (!schedule?.isTimed || schedule.timed.length === 0) return '';
      return `${clockText(schedule.start)}–${clockText(schedule.over)}`;
    }
    case 'occasion':
      return sections.occasion.facts.what;
    case 'budget': {
      const cost = plan.numbers['budget.forecast']?.value ?? null;
      return cost === null || cost === 0 ? '' : formats.money(cost);
    }
    case 'layout': {
      const placed = plan.numbers['seats.placed']?.value ?? null;
      return placed === null ? '' : texts.steps.seats(placed);
    }
    case 'tasks': {
      const { leastSlack } = plan.tasks;
      return leastSlack === null ? '' : texts.steps.slack(leastSlack);
    }
    default:
      return '';
  }
}
