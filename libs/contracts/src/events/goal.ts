import { funnelRates, metricKeys, metricUnits, pinnableKeys, purposes } from '@backcast/planning/goal-facts';
import type { GoalFacts, Pins } from '@backcast/planning/goal-facts';
import { z } from 'zod';
import { line, optionalLine, optionalText, Version } from '../fields.js';
import { SectionWriter } from './section-writer.js';

// Limits keep every derivation fast and every sum inside what a double counts exactly.
const count = z.number().int().min(0).max(1_000_000);
const measure = z.number().min(0).max(1e12);
const money = z.number().int().min(0).max(1e14);
const share = z.number().gt(0).max(1);

export const MetricBody = z.strictObject({
  key: z.enum(metricKeys),
  name: optionalLine(60),
  unit: z.enum(metricUnits),
  direction: z.enum(['up', 'down']),
  measuredBy: optionalText(300),
});

const RateBody = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('history'), successes: count, trials: count.min(1), from: optionalLine(120) })
    .refine((rate) => rate.successes <= rate.trials, { error: 'successes_above_trials', path: ['successes'] }),
  z.strictObject({
    kind: z.literal('assumption'),
    rate: share,
    weight: z.number().min(1).max(10_000),
    by: z.enum(['template', 'person']),
  }),
]);

const PartyBody = z.strictObject({
  sizes: z
    .array(z.strictObject({ people: z.number().int().min(1).max(20), weight: z.number().gt(0).max(1_000_000) }))
    .min(1)
    .max(20),
  childrenPerCustomer: z.number().min(0).max(19),
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('history'), parties: count, from: optionalLine(120) }),
    z.strictObject({ kind: z.literal('assumption'), by: z.enum(['template', 'person']) }),
  ]),
});

const rateShape = Object.fromEntries(funnelRates.map((rate) => [rate, RateBody])) as Record<
  (typeof funnelRates)[number],
  typeof RateBody
>;

export const GoalBody = z
  .strictObject({
    purpose: z.enum(purposes),
    secondaryPurposes: z.array(z.enum(purposes)).max(3),
    leadMetric: MetricBody.nullable(),
    supportingMetrics: z.array(MetricBody).max(10),
    balanced: measure.nullable(),
    floorPercent: z.number().min(10).max(30),
    stretchPercent: z.number().min(20).max(40),
    forward: z.strictObject({
      comparables: z.array(z.strictObject({ name: line(80), result: measure })).max(3),
      newProducts: measure,
      newPeople: measure,
      policy: z.number().min(-1e12).max(1e12),
    }),
    backward: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('need'), need: measure }),
      z.strictObject({ kind: z.literal('amount'), amountMinor: money, averageDealMinor: money.min(1) }),
    ]),
    averageDealMinor: money.min(1).nullable(),
    arrivalsWanted: count.nullable(),
    rates: z.strictObject(rateShape),
    party: PartyBody,
    staffPeople: z.number().int().min(0).max(100_000),
    prospectsOnList: count.nullable(),
    floorChance: z.number().min(0.5).max(0.99),
    overfillChance: z.number().min(0.01).max(0.5),
  })
  .meta({ id: 'GoalFacts' }) satisfies z.ZodType<GoalFacts>;

export const PinsBody = z.strictObject(
  Object.fromEntries(pinnableKeys.map((key) => [key, count.optional()])) as Record<
    (typeof pinnableKeys)[number],
    z.ZodOptional<typeof count>
  >,
) satisfies z.ZodType<Pins>;

export const GoalSection = z
  .object({ facts: GoalBody, pins: PinsBody, version: Version, writer: SectionWriter })
  .meta({ id: 'GoalSection' });
export type GoalSection = z.infer<typeof GoalSection>;

export const SaveGoal = z.strictObject({ version: Version, facts: GoalBody, pins: PinsBody }).meta({ id: 'SaveGoal' });
export type SaveGoal = z.infer<typeof SaveGoal>;

/** `values` of a `stale` error: what is stored now and who wrote it; the sender still has its own values. */
export const StaleGoal = z.object({ current: GoalSection });
export type StaleGoal = z.infer<typeof StaleGoal>;
