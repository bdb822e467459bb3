import type { DatePollView } from '@backcast/contracts/events/date-poll';
import { officialLeads } from '@backcast/plan/official-leads';
import type { DeriveContext, DerivedPlan, EventFacts } from '@backcast/plan/plan-shape';
import { chosenRoom } from '@backcast/plan/seated-sessions';
import { slotKey, slotsToRank, type DateSlot } from '@backcast/planning/date-slots';
import { anchorOf } from '@backcast/planning/move-sessions';
import { rankDates } from '@backcast/planning/rank-dates';
import type { RankedSlot, RankInput } from '@backcast/planning/rank-dates-shape';
import { useMemo } from 'react';
import { answersOfGuest, openAnswersOf } from './polls.query.js';

export type Ranking = {
  /** What was asked about. */
  ranked: RankedSlot[];
  /** How many of these can be had. */
  allowed: number;
  /** The same with the date that is set, which may lie outside. */
  allowedWithNow: number;
  /** The slot on which the event is now, as it was saved. */
  now: RankedSlot | null;
  find: (slot: DateSlot) => RankedSlot | null;
};

/** Every slot of the search and of the candidates, with the date that is set, in the method's order. */
export function useRanking(
  facts: EventFacts,
  plan: DerivedPlan,
  context: DeriveContext,
  polls: DatePollView[],
): Ranking {
  return useMemo(() => {
    const set = slotNow(facts);
    const { timing } = facts.sections;
    const asked = slotsToRank(timing, timing.candidates);
    const askedKeys = new Set(asked.map(slotKey));
    const slots = set === null || askedKeys.has(slotKey(set)) ? asked : [...asked, set];
    const all = rankDates({ ...inputOf(facts, plan, context, polls), slots });
    const ranked = all.filter((slot) => askedKeys.has(slotKey(slot)));
    const bySlot = new Map(all.map((slot) => [slotKey(slot), slot]));
    const find = (slot: DateSlot): RankedSlot | null => bySlot.get(slotKey(slot)) ?? null;
    const countOf = (some: RankedSlot[]): number => some.filter(({ rank }) => rank !== null).length;
    const now = set === null ? null : find(set);
    return { ranked, allowed: countOf(ranked), allowedWithNow: countOf(all), now, find };
  }, [facts, plan, context, polls]);
}

/** When the first session begins; null while its day or time is open. */
export function slotNow({ sessions }: Pick<EventFacts, 'sessions'>): DateSlot | null {
  const { date = null, startTime = null } = anchorOf(sessions) ?? {};
  return date === null || startTime === null ? null : { date, startTime };
}

function inputOf(
  facts: EventFacts,
  plan: DerivedPlan,
  context: DeriveContext,
  polls: DatePollView[],
): Omit<RankInput, 'slots'> {
  const { venue, timing, guests } = facts.sections;
  const chosenIds = new Set(facts.sessions.flatMap(({ id }) => chosenRoom(facts, id)?.candidate.id ?? []));
  const isVenueChosen = chosenIds.size > 0;
  return {
    lengthMinutes: timing.lengthMinutes,
    venues: venue.candidates.filter(({ id, status }) => (isVenueChosen ? chosenIds.has(id) : status !== 'dropped')),
    isVenueChosen,
    guests: guests.guests.map((guest) => ({ ...guest, answers: answersOfGuest(polls, guest.id) })),
    audiences: (context.audiences ?? []).filter(({ id }) => timing.audienceIds.includes(id)),
    openAnswers: openAnswersOf(polls),
    calendar: context.calendar,
    prepWorkingDays: plan.tasks.daysNeeded,
    leads: officialLeads(plan.duties, context),
    today: context.today,
  };
}
