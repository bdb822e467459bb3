import { z } from 'zod';
import { PlainDate } from '../fields.js';

const Words = z.record(z.string(), z.union([z.string(), z.number()]));

/**
 * What an id of a plan stands for. An entry and a contact have a name; what must not fail, posts and rules have a key that
 * the texts name. Contacts are people: what is written down elsewhere leaves their names out.
 */
export const Subject = z
  .object({
    kind: z.enum(['entry', 'contact', 'must-not-fail', 'post', 'rule', 'task', 'segment', 'material']),
    name: z.string(),
  })
  .meta({ id: 'Subject' });
export type Subject = z.infer<typeof Subject>;

export const OutlookDeadline = z
  .object({
    ...{ kind: z.string(), date: PlainDate, workingDaysLeft: z.number(), isProvisional: z.boolean() },
    ...{ step: z.string(), subject: Subject.nullable(), values: Words },
  })
  .meta({ id: 'OutlookDeadline' });
export type OutlookDeadline = z.infer<typeof OutlookDeadline>;

/** The next action of an event; without a step, a gap, a deadline and a conflict it is announcing. */
export const OutlookAction = z
  .object({
    urgency: z.enum(['late', 'soon', 'blocking', 'open']),
    step: z.string().nullable(),
    gap: z.object({ code: z.string(), values: Words, subjects: z.array(Subject) }).nullable(),
    deadline: OutlookDeadline.nullable(),
    conflict: z.string().nullable(),
    blocks: z.array(z.string()),
  })
  .meta({ id: 'OutlookAction' });
export type OutlookAction = z.infer<typeof OutlookAction>;

/** What the plan of an event comes down to in one line of a list. */
export const EventOutlook = z
  .object({
    steps: z.array(z.object({ step: z.string(), state: z.enum(['decided', 'started', 'empty', 'late']) })),
    /** How many things were missed. */
    late: z.number(),
    next: OutlookAction.nullable(),
    /** The next deadline that is still ahead. */
    deadline: OutlookDeadline.nullable(),
  })
  .meta({ id: 'EventOutlook' });
export type EventOutlook = z.infer<typeof EventOutlook>;
