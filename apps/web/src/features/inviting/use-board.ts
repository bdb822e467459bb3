import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import type { Board, BoardFacts } from '@backcast/pacing/board/board-shape';
import { boardForecasts } from '@backcast/pacing/board/derive-board';
import type { UnitForecasts } from '@backcast/pacing/forecast-arrivals';
import { derivePlan } from '@backcast/plan/derive-plan';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePlanContext } from '../../shared/plan/plan-context.query.js';
import { boardFactsOf, boardTargets, type BoardTarget } from './board-facts.js';
import { invitingQuery } from './inviting.query.js';
import { useDerivedBoard } from './use-derived-board.js';

/** Everything the page shows: facts, the plan they are judged by, and what follows. */
export type InviteBoard = {
  event: EventView;
  plan: DerivedPlan;
  facts: BoardFacts;
  board: Board;
  targets: BoardTarget[];
  /** Of whom is on the screen, derived when it gets there. */
  forecasts: UnitForecasts;
};

export function useBoard(event: EventView): InviteBoard {
  const context = usePlanContext(event);
  const { data: view } = useSuspenseQuery(invitingQuery(event.id));
  const plan = useMemo(() => derivePlan(factsOf(event), context), [event, context]);
  const facts = useMemo(() => boardFactsOf(event, plan, view), [event, plan, view]);
  const targets = useMemo(() => boardTargets(facts, plan), [facts, plan]);
  const board = useDerivedBoard(event, view, facts);
  const forecasts = useMemo(() => boardForecasts(facts), [facts]);
  return useMemo(
    () => ({ event, plan, facts, board, targets, forecasts }),
    [event, plan, facts, board, targets, forecasts],
  );
}
