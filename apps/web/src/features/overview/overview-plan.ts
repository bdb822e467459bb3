import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import type { InvitingStateView } from '@backcast/contracts/events/quotas';
import { quotasInForce } from '@backcast/pacing/board/quotas-in-force';
import { derivePlan } from '@backcast/plan/derive-plan';
import { invitingActions, withInviting, type InvitingAction } from '@backcast/plan/inviting-actions';
import { nextActions, type NextAction } from '@backcast/plan/next-actions';
import type { DeriveContext, DerivedPlan, EventFacts } from '@backcast/plan/plan-shape';
import { lastEventDate } from '@backcast/plan/last-event-date';
import { eventDate } from '@backcast/plan/seated-sessions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePlanContext } from '../../shared/plan/plan-context.query.js';
import { invitingStateQuery } from './inviting-state.query.js';

/** What the plan or inviting lacks. */
export type OverviewAction = NextAction | InvitingAction;
export const isInviting = (action: OverviewAction): action is InvitingAction => 'inviting' in action;

/** All that the overview shows, derived from what is saved. */
export type Overview = {
  event: EventView;
  context: DeriveContext;
  facts: EventFacts;
  plan: DerivedPlan;
  actions: OverviewAction[];
  /** First day of the event; null while no session has one. */
  date: string | null;
  isOver: boolean;
};

export function useOverview(event: EventView): Overview {
  const context = usePlanContext(event);
  const { data: state } = useSuspenseQuery(invitingStateQuery(event.id));
  return useMemo(() => overviewOf(event, context, state), [event, context, state]);
}

export function overviewOf(event: EventView, context: DeriveContext, state: InvitingStateView): Overview {
  const facts = factsOf(event);
  const plan = derivePlan(facts, context);
  const { today } = context;
  const inForce = quotasInForce(facts.sections.quotas, today);
  const actions = withInviting(
    nextActions(facts, plan, { today, isAnnounced: event.status === 'announced' }),
    invitingActions(facts, plan, context, { ...state, inForce }),
  );
  const last = lastEventDate(facts);
  return { event, context, facts, plan, actions, date: eventDate(facts), isOver: last !== null && last < today };
}

export const valueOf = (plan: DerivedPlan, key: string): number | null => plan.numbers[key]?.value ?? null;
