import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { derivePlan } from '@backcast/plan/derive-plan';
import { nextActions, type NextAction } from '@backcast/plan/next-actions';
import type { DeriveContext, DerivedPlan, EventFacts } from '@backcast/plan/plan-shape';
import { lastEventDate } from '@backcast/plan/last-event-date';
import { eventDate } from '@backcast/plan/seated-sessions';
import { useMemo } from 'react';
import { usePlanContext } from '../../shared/plan/plan-context.query.js';

/** All that the overview shows, derived from what is saved. */
export type Overview = {
  event: EventView;
  context: DeriveContext;
  facts: EventFacts;
  plan: DerivedPlan;
  actions: NextAction[];
  /** First day of the event; null while no session has one. */
  date: string | null;
  isOver: boolean;
};

export function useOverview(event: EventView): Overview {
  const context = usePlanContext(event);
  return useMemo(() => overviewOf(event, context), [event, context]);
}

export function overviewOf(event: EventView, context: DeriveContext): Overview {
  const facts = factsOf(event);
  const plan = derivePlan(facts, context);
  const { today } = context;
  const actions = nextActions(facts, plan, { today, isAnnounced: event.status === 'announced' });
  const last = lastEventDate(facts);
  return { event, context, facts, plan, actions, date: eventDate(facts), isOver: last !== null && last < today };
}

export const valueOf = (plan: DerivedPlan, key: string): number | null => plan.numbers[key]?.value ?? null;
