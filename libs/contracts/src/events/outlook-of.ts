import { derivePlan } from '@backcast/plan/derive-plan';
import { nextActions, type NextAction } from '@backcast/plan/next-actions';
import type { DeriveContext, PlanDeadline } from '@backcast/plan/plan-shape';
import type { EventView } from './event.js';
import { factsOf } from './facts-of.js';
import type { EventOutlook, OutlookAction, OutlookDeadline } from './outlook.js';
import { subjectFrom } from './subject-of.js';

/** Derives the plan of an event and keeps what a list of events says about it. */
export function outlookOf(event: EventView, context: DeriveContext): EventOutlook {
  const facts = factsOf(event);
  const plan = derivePlan(facts, context);
  const { today } = context;
  const actions = nextActions(facts, plan, { today, isAnnounced: event.status === 'announced' });
  const ahead = plan.deadlines.find(({ isDone, date }) => !isDone && date >= today);
  return {
    steps: plan.steps.map(({ step, state }) => ({ step, state })),
    late: actions.filter(({ urgency }) => urgency === 'late').length,
    next: actions[0] ? outlookAction(event, actions[0]) : null,
    deadline: ahead ? outlookDeadline(event, ahead) : null,
  };
}

function outlookAction(event: EventView, action: NextAction): OutlookAction {
  const { urgency, step, gaps, deadline, conflict, blocks } = action;
  const [first] = gaps;
  return {
    ...{ urgency, step, blocks },
    gap: first
      ? {
          ...{ code: first.code, values: action.values },
          subjects: gaps.flatMap((gap) => subjectFrom(event, gap) ?? []),
        }
      : null,
    deadline: deadline && outlookDeadline(event, deadline),
    conflict: conflict?.code ?? null,
  };
}

const outlookDeadline = (event: EventView, deadline: PlanDeadline): OutlookDeadline => {
  const { kind, date, workingDaysLeft, isProvisional, step, values } = deadline;
  return { kind, date, workingDaysLeft, isProvisional, step, values, subject: subjectFrom(event, deadline) };
};
