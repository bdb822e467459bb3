import type { RuleAnswers } from '@backcast/planning/rule-answers';
import { z } from 'zod';
import { optionalLine } from '../fields.js';
import { savingOf, sectionOf } from './section.js';

/** An ISO 3166 country and, below it, region and city: `CN`, `CN-ZJ`, `CN-ZJ-HZ`. */
export const Jurisdiction = z
  .string()
  .max(20)
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,6}){0,3}$/, 'jurisdiction');

export const factName = z
  .string()
  .max(60)
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/, 'fact_name');

export const RuleAnswersBody = z
  .strictObject({
    jurisdiction: Jurisdiction.nullable(),
    declaredPeople: z.number().int().min(0).max(10_000_000).nullable(),
    answers: z
      .record(
        factName,
        z.union([z.boolean(), z.number().min(-1e12).max(1e12), optionalLine(80), z.array(optionalLine(80)).max(20)]),
      )
      .refine((answers) => Object.keys(answers).length <= 100, 'too_many'),
  })
  .meta({ id: 'RuleAnswers' }) satisfies z.ZodType<RuleAnswers>;
export const RuleAnswersSection = sectionOf('RuleAnswersSection', RuleAnswersBody);
export const SaveRuleAnswers = savingOf('SaveRuleAnswers', RuleAnswersBody);
