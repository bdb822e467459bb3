import type { GoalFacts, Metric, Pins, RateFact } from '@backcast/planning/goal-facts';
import { funnelRates } from '@backcast/planning/goal-facts';
import type { EntityManager } from 'typeorm';
import { replaceRows } from '../platform/database/replace-rows.js';
import {
  EventComparableEntity,
  EventGoalEntity,
  EventMetricEntity,
  EventPartySizeEntity,
  EventPinEntity,
  EventRateEntity,
} from './goal.entities.js';

type Key = { orgId: string; eventId: string };

/** Writes a whole goal in place of the one before, as one statement. The caller holds the lock on the section `goal`. */
export const writeGoal = async (tx: EntityManager, key: Key, goal: GoalFacts, pins: Pins): Promise<void> => {
  const numbered = <T>(rows: T[]) => rows.map((row, position) => ({ ...key, position, ...row }));
  const metrics = [
    ...(goal.leadMetric ? [{ isLead: true, ...goal.leadMetric }] : []),
    ...goal.supportingMetrics.map((metric) => ({ isLead: false, ...metric })),
  ];
  const rates = funnelRates.map((rate) => ({ ...key, rate, ...rateRow(goal.rates[rate]) }));
  const pinned = (Object.entries(pins) as [EventPinEntity['key'], number][]).map(([pin, value]) => ({
    ...key,
    key: pin,
    value,
  }));
  await replaceRows(tx, key.eventId, [
    { entity: EventGoalEntity, rows: [{ ...key, ...goalRow(goal) }] },
    { entity: EventMetricEntity, rows: numbered(metrics) },
    { entity: EventComparableEntity, rows: numbered(goal.forward.comparables) },
    { entity: EventPartySizeEntity, rows: numbered(goal.party.sizes) },
    { entity: EventRateEntity, rows: rates },
    { entity: EventPinEntity, rows: pinned },
  ]);
};

const goalRow = (goal: GoalFacts) => {
  const { backward, forward, party } = goal;
  const { purpose, secondaryPurposes, balanced, floorPercent, stretchPercent, averageDealMinor, arrivalsWanted } = goal;
  const { staffPeople, prospectsOnList, floorChance, overfillChance } = goal;
  return {
    ...{ purpose, secondaryPurposes, balanced, floorPercent, stretchPercent, averageDealMinor, arrivalsWanted },
    ...{ staffPeople, prospectsOnList, floorChance, overfillChance },
    forwardNewProducts: forward.newProducts,
    forwardNewPeople: forward.newPeople,
    forwardPolicy: forward.policy,
    backwardKind: backward.kind,
    backwardNeed: backward.kind === 'need' ? backward.need : null,
    backwardAmountMinor: backward.kind === 'amount' ? backward.amountMinor : null,
    backwardAverageDealMinor: backward.kind === 'amount' ? backward.averageDealMinor : null,
    childrenPerCustomer: party.childrenPerCustomer,
    partySourceKind: party.source.kind,
    partySourceParties: party.source.kind === 'history' ? party.source.parties : null,
    partySourceFrom: party.source.kind === 'history' ? party.source.from : null,
    partySourceBy: party.source.kind === 'assumption' ? party.source.by : null,
  };
};

const rateRow = (rate: RateFact) =>
  rate.kind === 'history'
    ? { kind: rate.kind, successes: rate.successes, trials: rate.trials, fromEvents: rate.from }
    : { kind: rate.kind, assumed: rate.rate, weight: rate.weight, assumedBy: rate.by };

/** The rows of one goal, as the read gathers them into one JSON. */
export type GoalRows = {
  goal: EventGoalEntity;
  metrics: (Metric & { isLead: boolean })[];
  comparables: { name: string; result: number }[];
  rates: EventRateEntity[];
  sizes: { people: number; weight: number }[];
  pins: { key: string; value: number }[];
};

/** One JSON of all rows of a goal, for the event `e` of the surrounding query: one round trip instead of six. */
export const goalJson = `jsonb_build_object(
  'goal', (SELECT jsonb_build_object(
      'purpose', g.purpose, 'secondaryPurposes', g.secondary_purposes, 'balanced', g.balanced,
      'floorPercent', g.floor_percent, 'stretchPercent', g.stretch_percent,
      'forwardNewProducts', g.forward_new_products, 'forwardNewPeople', g.forward_new_people,
      'forwardPolicy', g.forward_policy, 'backwardKind', g.backward_kind, 'backwardNeed', g.backward_need,
      'backwardAmountMinor', g.backward_amount_minor, 'backwardAverageDealMinor', g.backward_average_deal_minor,
      'averageDealMinor', g.average_deal_minor, 'arrivalsWanted', g.arrivals_wanted,
      'childrenPerCustomer', g.children_per_customer, 'partySourceKind', g.party_source_kind,
      'partySourceParties', g.party_source_parties, 'partySourceFrom', g.party_source_from,
      'partySourceBy', g.party_source_by, 'staffPeople', g.staff_people, 'prospectsOnList', g.prospects_on_list,
      'floorChance', g.floor_chance, 'overfillChance', g.overfill_chance)
    FROM event_goal g WHERE g.event_id = e.id),
  'metrics', coalesce((SELECT jsonb_agg(jsonb_build_object('isLead', m.is_lead, 'key', m.key, 'name', m.name,
      'unit', m.unit, 'direction', m.direction, 'measuredBy', m.measured_by) ORDER BY m.position)
    FROM event_metric m WHERE m.event_id = e.id), '[]'),
  'comparables', coalesce((SELECT jsonb_agg(jsonb_build_object('name', c.name, 'result', c.result) ORDER BY c.position)
    FROM event_comparable c WHERE c.event_id = e.id), '[]'),
  'rates', (SELECT jsonb_agg(jsonb_build_object('rate', r.rate, 'kind', r.kind, 'successes', r.successes,
      'trials', r.trials, 'fromEvents', r.from_events, 'assumed', r.assumed, 'weight', r.weight,
      'assumedBy', r.assumed_by)) FROM event_rate r WHERE r.event_id = e.id),
  'sizes', (SELECT jsonb_agg(jsonb_build_object('people', s.people, 'weight', s.weight) ORDER BY s.position)
    FROM event_party_size s WHERE s.event_id = e.id),
  'pins', coalesce((SELECT jsonb_agg(jsonb_build_object('key', p.key, 'value', p.value))
    FROM event_pin p WHERE p.event_id = e.id), '[]'))`;

/** Inverse of `writeGoal`. */
export const goalFromRows = (rows: GoalRows): { goal: GoalFacts; pins: Pins } => {
  const { goal: row } = rows;
  const lead = rows.metrics.find((metric) => metric.isLead);
  const { purpose, secondaryPurposes, balanced, floorPercent, stretchPercent, averageDealMinor, arrivalsWanted } = row;
  const { staffPeople, prospectsOnList, floorChance, overfillChance } = row;
  const goal: GoalFacts = {
    ...{ purpose, secondaryPurposes, balanced, floorPercent, stretchPercent, averageDealMinor, arrivalsWanted },
    ...{ staffPeople, prospectsOnList, floorChance, overfillChance },
    leadMetric: lead ? metricOf(lead) : null,
    supportingMetrics: rows.metrics.filter((metric) => !metric.isLead).map(metricOf),
    forward: {
      comparables: rows.comparables,
      newProducts: row.forwardNewProducts,
      newPeople: row.forwardNewPeople,
      policy: row.forwardPolicy,
    },
    backward: backwardOf(row),
    rates: Object.fromEntries(rows.rates.map((rate) => [rate.rate, rateOf(rate)])) as GoalFacts['rates'],
    party: { sizes: rows.sizes, childrenPerCustomer: row.childrenPerCustomer, source: partySourceOf(row) },
  };
  return { goal, pins: Object.fromEntries(rows.pins.map(({ key, value }) => [key, value])) as Pins };
};

const metricOf = ({ key, name, unit, direction, measuredBy }: Metric): Metric => ({
  key,
  name,
  unit,
  direction,
  measuredBy,
});

const backwardOf = (row: EventGoalEntity): GoalFacts['backward'] => {
  if (row.backwardKind === 'need') return { kind: 'need', need: row.backwardNeed ?? 0 };
  if (row.backwardKind === 'none') return { kind: 'none' };
  return {
    kind: 'amount',
    amountMinor: row.backwardAmountMinor ?? 0,
    averageDealMinor: row.backwardAverageDealMinor ?? 1,
  };
};

const rateOf = (row: EventRateEntity): RateFact =>
  row.kind === 'history'
    ? { kind: 'history', successes: row.successes ?? 0, trials: row.trials ?? 0, from: row.fromEvents ?? '' }
    : { kind: 'assumption', rate: row.assumed ?? 0, weight: row.weight ?? 1, by: row.assumedBy ?? 'template' };

const partySourceOf = (row: EventGoalEntity): GoalFacts['party']['source'] =>
  row.partySourceKind === 'history'
    ? { kind: 'history', parties: row.partySourceParties ?? 0, from: row.partySourceFrom ?? '' }
    : { kind: 'assumption', by: row.partySourceBy ?? 'template' };
