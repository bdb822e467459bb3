import { ruleGates } from '@backcast/compliance/rule';
import { answerVerdicts, dutyStatuses } from '@backcast/plan/duty-record';
import { z } from 'zod';
import { Id, Instant, line, optionalLine, optionalText, PlainDate, Version } from '../fields.js';

/** The stable key of a duty: `duty.` and the code of its rule. */
export const DutyKey = z
  .string()
  .max(70)
  .regex(/^duty\.[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/, 'duty_key');

const Reason = optionalLine(300);
const Paper = z.strictObject({
  key: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'paper_key'),
  /** Of a paper that somebody added; those that the product knows are named by the texts. */
  name: optionalLine(120),
  isReady: z.boolean(),
});
const Answer = z.strictObject({
  verdict: z.enum(answerVerdicts),
  office: line(120),
  contactId: Id.nullable(),
  saidOn: PlainDate,
  words: optionalText(1000),
  fileIds: z.array(Id).max(10),
});
const Filed = z.object({
  times: z.array(z.string()),
  jurisdiction: z.string(),
  venues: z.array(z.object({ id: z.string(), name: z.string() })),
  setting: z.string().nullable(),
  kind: z.string().nullable(),
  people: z.number().nullable(),
});

/** What people did about a duty, with its evidence; who and when are the server's. Version 0: nothing yet. */
export const DutyView = z
  .object({
    key: z.string(),
    version: Version,
    status: z.enum(dutyStatuses),
    reason: z.string(),
    statusBy: Id.nullable(),
    statusAt: Instant.nullable(),
    ownerId: Id.nullable(),
    papers: z.array(Paper),
    answer: Answer.extend({ recordedBy: Id.nullable(), recordedAt: Instant }).nullable(),
    filed: Filed.nullable(),
    overrides: z.array(z.object({ gate: z.enum(ruleGates), reason: z.string(), personId: Id.nullable(), at: Instant })),
    evidence: z.array(
      z.object({
        fileId: Id,
        name: z.string(),
        /** The paper of the checklist that it is; null for other evidence. */
        paper: z.string().nullable(),
        addedBy: Id.nullable(),
        addedAt: Instant,
      }),
    ),
  })
  .meta({ id: 'Duty' });
export type DutyView = z.infer<typeof DutyView>;

const needsReason = ({ status, reason }: { status: string; reason: string }): boolean =>
  !['not-needed', 'refused'].includes(status) || reason !== '';

export const SetDutyStatus = z
  .strictObject({ version: Version, status: z.enum(dutyStatuses), reason: Reason })
  .refine(needsReason, { error: 'reason_missing', path: ['reason'] })
  .meta({ id: 'SetDutyStatus' });
export type SetDutyStatus = z.infer<typeof SetDutyStatus>;

export const SetDutyOwner = z.strictObject({ version: Version, ownerId: Id.nullable() }).meta({ id: 'SetDutyOwner' });
export type SetDutyOwner = z.infer<typeof SetDutyOwner>;

const differ = (papers: { key: string }[]): boolean => new Set(papers.map(({ key }) => key)).size === papers.length;
export const SetDutyPapers = z
  .strictObject({ version: Version, papers: z.array(Paper).max(40).refine(differ, 'duplicate') })
  .meta({ id: 'SetDutyPapers' });
export type SetDutyPapers = z.infer<typeof SetDutyPapers>;

export const AddDutyEvidence = z
  .strictObject({ version: Version, fileId: Id, paper: Paper.shape.key.nullable() })
  .meta({ id: 'AddDutyEvidence' });
export type AddDutyEvidence = z.infer<typeof AddDutyEvidence>;
export const RemoveDutyEvidence = z.strictObject({ version: Version, fileId: Id }).meta({ id: 'RemoveDutyEvidence' });
export type RemoveDutyEvidence = z.infer<typeof RemoveDutyEvidence>;

export const RecordDutyAnswer = z
  .strictObject({ version: Version, answer: Answer.nullable() })
  .meta({ id: 'RecordDutyAnswer' });
export type RecordDutyAnswer = z.infer<typeof RecordDutyAnswer>;

export const OverrideGate = z
  .strictObject({ version: Version, gate: z.enum(ruleGates), reason: line(300) })
  .meta({ id: 'OverrideGate' });
export type OverrideGate = z.infer<typeof OverrideGate>;
export const CloseGate = z.strictObject({ version: Version, gate: z.enum(ruleGates) }).meta({ id: 'CloseGate' });
export type CloseGate = z.infer<typeof CloseGate>;
