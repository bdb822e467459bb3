import type { EventView } from '@backcast/contracts/events/event';
import type { TaskTalkList } from '@backcast/contracts/events/task-comments';
import { derivePlan } from '@backcast/plan/derive-plan';
import type { DeriveContext, DerivedPlan, EventFacts } from '@backcast/plan/plan-shape';
import { eventDate } from '@backcast/plan/seated-sessions';
import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import { waysToEase } from '@backcast/plan/tasks/ways-to-ease';
import { waysToFit, type WayToFit } from '@backcast/plan/tasks/ways-to-fit';
import type { TasksFacts } from '@backcast/planning/tasks-facts';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useShownEvent } from '../../shared/plan/shown-event.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { useStepPlans } from '../../shared/plan/step-plans.js';
import type { SectionDraft } from '../../shared/saving/section-draft.js';
import { taskTalkQuery } from './task-talk.query.js';

export type TasksDraft = SectionDraft<TasksFacts> & { mayEdit: boolean };

/** What the page of the preparation shows: rows as they are saved, and where they would stand after what is looked at. */
export type TaskBoard = {
  event: EventView;
  context: DeriveContext;
  facts: EventFacts;
  plan: DerivedPlan;
  draft: TasksDraft;
  eventDate: string | null;
  ways: WayToFit[];
  /** Where the ways begin that give somebody less to do; those before it make the preparation fit. */
  easesFrom: number;
  /** The way that is looked at; null while none is. */
  wayAt: number | null;
  lookAt: (way: number | null) => void;
  /** Rows by key as they would be: after the way that is looked at, else after what is typed. Null while nothing differs. */
  next: Map<string, TaskRow> | null;
  nextPlan: DerivedPlan | null;
  /** Rows as they are shown: with what is typed, else as saved. */
  rows: TaskRow[];
  saved: Map<string, TaskRow>;
  /** Which tasks are talked about, by id; empty until it was read. */
  talk: Map<string, TaskTalkList['tasks'][number]>;
};

export const byKey = (rows: readonly TaskRow[]): Map<string, TaskRow> => new Map(rows.map((row) => [row.key, row]));

export function useTaskBoard(event: EventView) {
  const draft = useStepDraft(event, 'tasks');
  const plans = useStepPlans(event, { tasks: draft.values });
  const shown = useShownEvent(event, { tasks: draft.values });
  const { facts, plan, before, context } = plans;
  // Looking for ways derives the plan some dozen times: it comes after the page.
  const late = useDeferredValue(plan);
  const [ways, easesFrom] = useMemo(() => {
    const fits = late === plan ? waysToFit(facts, plan, context) : [];
    return [late === plan ? [...fits, ...waysToEase(facts, plan, context)] : [], fits.length];
  }, [facts, plan, late, context]);
  const [wish, lookAt] = useState<number | null>(null);
  const wayAt = wish !== null && wish < ways.length ? wish : null;
  const nextPlan = useMemo(
    () => (wayAt === null ? (before === null ? null : plan) : derivePlan(ways[wayAt]!.facts, context)),
    [wayAt, ways, before, plan, context],
  );
  const saved = useMemo(() => byKey((before ?? plan).tasks.rows), [before, plan]);
  const next = useMemo(() => nextPlan && byKey(nextPlan.tasks.rows), [nextPlan]);
  const { data: said } = useQuery(taskTalkQuery(event.id));
  const talk = useMemo(() => new Map(said?.tasks.map((each) => [each.taskId, each])), [said]);
  const board: TaskBoard = {
    ...{ event: shown, context, facts, plan, draft, eventDate: eventDate(facts), ways, easesFrom, wayAt, lookAt },
    ...{ next, nextPlan, rows: plan.tasks.rows, saved, talk },
  };
  return { board, moved: plans.moved };
}
