import type { SessionFact } from '@backcast/planning/goal-facts';
import { peopleQuantile } from '@backcast/planning/people-quantile';
import { partySizes } from '@backcast/planning/party-size';
import { rateDistribution } from '@backcast/planning/rate-distribution';
import { firstWhere, largestNeed, reachChance, type Need } from '@backcast/planning/reach';
import { overfillChance } from '@backcast/planning/rooms';
import { chanceSlack } from '@backcast/planning/search-limits';
import { floorPercentRange, floorTarget, roundToUnit } from '@backcast/planning/targets';
import { roomsOf } from './derive-rooms.js';
import type { EventFacts, PlanWay } from './plan-shape.js';
import { needForFloor, needForTarget } from './target-need.js';

/** More sessions than this are another event. */
const mostAddedSessions = 4;

/** Below one half, the floor is more likely to be missed than reached: that is no way out. */
const leastChance = 0.5;

/**
 * The ways out when `sure` confirmations reach the floor but the rooms take only `safe`. Each has been computed to
 * work: with its numbers in the facts, one number of confirmations does both.
 */
export function waysOut(facts: EventFacts, floor: number, sure: number, safe: number): PlanWay[] {
  return [...roomWays(facts, sure), ...sessionWays(facts, sure), ...targetWays(facts, floor, safe)];
}

/** A room, or an overflow room with a live stream, that takes the people of `sure` confirmations; for one session. */
function roomWays({ goal, sessions }: EventFacts, sure: number): PlanWay[] {
  const turnUp = rateDistribution(goal.rates['turn-up']);
  const parties = partySizes(goal.party);
  if (sessions.length !== 1 || !turnUp || !parties) return [];
  const people = peopleQuantile(turnUp, sure, parties, 1 - goal.overfillChance);
  if (people === null) return [];
  const seats = people + goal.staffPeople;
  const extraSeats = seats - (sessions[0]!.capacityPeople ?? 0);
  return [
    { code: 'larger-room', values: { seats } },
    { code: 'overflow-room', values: { extraSeats } },
  ];
}

/** As many further sessions in a room like the largest one as it takes. */
function sessionWays({ goal, sessions }: EventFacts, sure: number): PlanWay[] {
  const turnUp = rateDistribution(goal.rates['turn-up']);
  const largest = sessions.reduce((left, right) =>
    (right.capacityPeople ?? 0) > (left.capacityPeople ?? 0) ? right : left,
  );
  for (let added = 1; turnUp && added <= mostAddedSessions; added++) {
    const more: SessionFact[] = [...sessions, ...Array.from({ length: added }, () => largest)];
    const rooms = roomsOf(goal, more);
    if (rooms && overfillChance(turnUp, sure, rooms) <= goal.overfillChance + chanceSlack) {
      const values = { sessions: more.length, addedSessions: added, capacity: largest.capacityPeople ?? 0 };
      return [{ code: 'second-session', values }];
    }
  }
  return [];
}

/** The most that `safe` confirmations reach with the wanted chance, and the chance with which they reach the floor. */
function targetWays(facts: EventFacts, floor: number, safe: number): PlanWay[] {
  const { goal } = facts;
  const turnUp = rateDistribution(goal.rates['turn-up']);
  const need = needForFloor(goal, floor);
  if (!turnUp || !need || safe < 1) return [];
  const reachable = largestNeed(turnUp, safe, need, goal.floorChance);
  const chance = reachChance(turnUp, safe, need) ?? 0;
  const lower = lowerTarget(facts, reachable);
  return chance >= leastChance ? [...lower, { code: 'lower-chance', values: { chance, confirmations: safe } }] : lower;
}

/** The largest balanced target whose floor asks for no more than what is reachable. A pinned floor would not follow it. */
function lowerTarget({ goal, pins }: EventFacts, reachable: number): PlanWay[] {
  const { leadMetric: metric, balanced } = goal;
  const step = metric?.unit === 'money' ? 100 : 1;
  const { least, most } = floorPercentRange;
  // Under a pinned floor nobody sees that the percentage is none.
  const isPercent = goal.floorPercent >= least && goal.floorPercent <= most;
  if (!metric || balanced === null || reachable < 1 || !isPercent) return [];
  const floorOf = (steps: number): number =>
    roundToUnit(floorTarget(steps * step, goal.floorPercent, metric), metric.unit);
  const asked = (steps: number): Need | null => needForTarget(goal, floorOf(steps));
  if (!asked(1)) return [{ code: 'fewer-arrivals', values: { arrivalsWanted: reachable } }];
  if (pins['target.floor'] !== undefined) return [];
  const isTooMuch = (steps: number): boolean => (asked(steps)?.atLeast ?? 0) > reachable;
  const steps = firstWhere(isTooMuch, Math.ceil(balanced / step)) - 1;
  return steps < 1 ? [] : [{ code: 'lower-target', values: { balanced: steps * step, floor: floorOf(steps) } }];
}
