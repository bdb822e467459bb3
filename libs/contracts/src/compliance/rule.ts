import { parseCondition } from '@backcast/compliance/parse-condition';
import { ruleGates, ruleSeverities, type Rule } from '@backcast/compliance/rule';
import type { EventRuleFacts } from '@backcast/compliance/rule-facts';
import { z } from 'zod';
import { SectionWriter } from '../events/section-writer.js';
import { Id, line, LocalTime, optionalLine, PlainDate, Version } from '../fields.js';

/** Shipped codes look like `CN-505-PERMIT`; rules that an organization adds are called `OWN-1`, `OWN-2` … */
export const RuleCode = z
  .string()
  .max(60)
  .regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/, 'rule_code');

const Place = z
  .string()
  .max(20)
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,6}){0,3}$/, 'jurisdiction');

const isReadable = (expression: string): boolean => {
  try {
    parseCondition(expression);
    return true;
  } catch {
    return false;
  }
};

const inOrder = ({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }): boolean =>
  validFrom === null || validTo === null || validFrom <= validTo;

/** A rule as an organization writes it. Laws have decisions and quantities too; policies need none. */
export const OrganizationRuleBody = z
  .strictObject({
    place: Place,
    when: line(2000).refine(isReadable, 'rule_condition'),
    obligation: line(300),
    authority: line(80),
    lead: z
      .strictObject({
        n: z.number().int().min(0).max(1000),
        unit: z.enum(['calendar', 'working']),
        count: z.enum(['inclusive', 'clear']),
        time: LocalTime.optional(),
        /** Not confirmed locally yet. */
        isDefault: z.boolean().optional(),
      })
      .nullable(),
    severity: z.enum(ruleSeverities),
    supersededBy: z.array(RuleCode).max(50),
    gates: z.array(z.enum(ruleGates)).max(ruleGates.length),
    citation: optionalLine(500),
    dateChecked: PlainDate.nullable(),
    validFrom: PlainDate.nullable(),
    validTo: PlainDate.nullable(),
  })
  .refine(inOrder, { error: 'ends_before_start', path: ['validTo'] });
export type OrganizationRuleBody = z.infer<typeof OrganizationRuleBody>;

/** A rule as it counts: as data, so that the browser derives what the server derives. */
export const RuleView = z
  .object({
    code: z.string(),
    pack: z.string(),
    place: z.string(),
    when: z.string(),
    obligation: z.string(),
    authority: z.union([z.string(), z.array(z.tuple([z.string(), z.string()]))]),
    lead: z
      .object({
        n: z.number(),
        unit: z.enum(['calendar', 'working']),
        count: z.enum(['inclusive', 'clear']),
        time: z.string().optional(),
        isDefault: z.boolean().optional(),
        derived: z.string().optional(),
      })
      .nullable(),
    decision: z
      .object({
        n: z.number(),
        unit: z.enum(['calendar', 'working']),
        from: z.literal('acceptance'),
        extend: z.number().optional(),
      })
      .nullable(),
    quantity: z.object({ amount: z.string(), of: z.string() }).nullable(),
    severity: z.enum(ruleSeverities),
    supersededBy: z.array(z.string()),
    gates: z.array(z.enum(ruleGates)),
    citation: z.string(),
    confidence: z.string(),
    dateChecked: z.string().nullable(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
  })
  .meta({ id: 'Rule' });

/** One version of one of the organization's rules; version 0 is a policy as it ships. */
export const OrganizationRule = z
  .object({
    code: z.string(),
    version: Version,
    isOn: z.boolean(),
    isShipped: z.boolean(),
    writer: SectionWriter.nullable(),
    rule: RuleView,
  })
  .meta({ id: 'OrganizationRule' });
export type OrganizationRule = Omit<z.infer<typeof OrganizationRule>, 'rule'> & { rule: Rule };

export const RuleList = z
  .object({
    /** What `assess` goes by: laws that ship and the organization's rules that are on. */
    rules: z.array(RuleView),
    own: z.array(OrganizationRule),
    /** Where the organization is, and the places of its events: other packs stay out of sight. */
    places: z.array(z.string()),
    packsDated: z.string(),
  })
  .meta({ id: 'RuleList' });
export type RuleList = { rules: Rule[]; own: OrganizationRule[]; places: string[]; packsDated: string };

/** The rules that plans in a country are derived with, those of all its places. */
export const RulesInForce = z.object({ rules: z.array(RuleView) }).meta({ id: 'RulesInForce' });
export type RulesInForce = { rules: Rule[] };

export const RuleVersions = z.object({ versions: z.array(OrganizationRule) }).meta({ id: 'RuleVersions' });
export type RuleVersions = { versions: OrganizationRule[] };

export const AddRule = z.strictObject({ body: OrganizationRuleBody }).meta({ id: 'AddRule' });
export type AddRule = z.infer<typeof AddRule>;
export const SaveRule = z
  .strictObject({ version: Version, isOn: z.boolean(), body: OrganizationRuleBody })
  .meta({ id: 'SaveRule' });
export type SaveRule = z.infer<typeof SaveRule>;

/** What the rules know of each event that the asker may open; the form tries a condition on them as it is typed. */
export const RuleEvents = z
  .object({
    events: z.array(z.object({ id: Id, name: z.string(), facts: z.record(z.string(), z.unknown()) })),
  })
  .meta({ id: 'RuleEvents' });
export type RuleEvents = { events: { id: string; name: string; facts: EventRuleFacts }[] };
