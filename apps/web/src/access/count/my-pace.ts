import { dayNumberOf } from '@backcast/calendar/work-day-index';
import { lastInviteDay } from '@backcast/pacing/board/board-facts';
import { agreedPlan } from '@backcast/pacing/board/board-plan';
import { dueByCheckpoint, quotasInForce } from '@backcast/pacing/board/quotas-in-force';
import { paceOf } from '@backcast/pacing/pace-of';
import { sumOf } from './count-numbers.js';
import type { CountEvent } from './kept-counts.js';
import type { CountTap } from './tap.js';

/** Where the person stands, in whole customers. Without a quota `quota`, `planned` and `ahead` are null. */
export type MyPace = {
  confirmed: number;
  /** Of these, not sent yet. */
  waiting: number;
  quota: number | null;
  planned: number | null;
  ahead: number | null;
  /** A day from tomorrow on until `until`; null without a quota or a day left. */
  perDay: number | null;
  until: string | null;
  /** To the first session that is not over; null without a date. */
  daysToEvent: number | null;
  eventDate: string | null;
};

/** The own quota's pace, as the invite board counts it, with what this phone has not sent yet. */
export function myPace(event: CountEvent, open: readonly CountTap[], today: string): MyPace {
  const taps = open.filter(({ stage }) => stage === 'confirmed');
  const confirmed = event.counts.reduce((sum, count) => sum + count.confirmed, 0) + sumOf(taps);
  const plan = agreedPlan(event, quotasInForce(event, today));
  const quota = plan && Math.round(plan.perDay.at(-1) ?? 0);
  // Rounded before it is compared, so that the sentence and the two figures under it add up.
  const planned = plan && Math.round(paceOf(confirmed, plan, today).planned);
  const dates = event.sessions.flatMap(({ date }) => date ?? []).toSorted();
  const eventDate = dates.find((date) => date >= today) ?? dates.at(-1) ?? null;
  const until = eventDate && lastInviteDay({ quotas: event, today }, eventDate);
  const days = until === null ? 0 : dayNumberOf(until) - dayNumberOf(today);
  return {
    ...{ confirmed, waiting: sumOf(taps.filter(({ state }) => state === 'waiting')), quota, planned, eventDate },
    ahead: planned === null ? null : confirmed - planned,
    perDay: quota === null || days < 1 ? null : Math.ceil(Math.max(0, quota - confirmed) / days),
    until,
    daysToEvent: eventDate === null ? null : dayNumberOf(eventDate) - dayNumberOf(today),
  };
}

export type OfferedQuota = { total: number; parts: { date: string; due: number }[] };

/** The quota that waits for a yes, as it will be once everything agreed has begun; null where nothing waits. */
export function offeredQuota({ agreed }: CountEvent): OfferedQuota | null {
  if (agreed.every(({ acceptedOn }) => acceptedOn !== null)) return null;
  const parts = dueByCheckpoint(quotasInForce({ agreed }, '9999-12-31'));
  return { total: parts.reduce((sum, { due }) => sum + due, 0), parts };
}
