import { invitationStates } from '@backcast/invitations/invitation-states';
import { longestTalkingPoint, talkingPointProblem } from '@backcast/invitations/talking-points/judge-talking-point';
import { z } from 'zod';
import { Id, Language, optionalText, Version } from '../fields.js';

export const TalkingPoint = z
  .object({
    id: Id,
    language: Language,
    stage: z.enum(invitationStates),
    text: z.string(),
    /** Came with the product, whether or not somebody changed it since. */
    isShipped: z.boolean(),
    /** As the product ships it; null for the organization's own. */
    shippedText: z.string().nullable(),
    /** Not offered to anybody; only whoever edits sees it. */
    isHidden: z.boolean(),
    /** With how many customers it worked, in all events. */
    worked: z.number().int(),
    /** 0: as it ships. */
    version: Version,
  })
  .meta({ id: 'TalkingPoint' });
export type TalkingPoint = z.infer<typeof TalkingPoint>;

/** In the order of the stages: those that ship, then the organization's own as they were added. */
export const TalkingPointList = z
  .object({
    points: z.array(TalkingPoint),
    /** What the reader marked as having worked, and with whom: the latest 500. */
    marked: z.array(z.object({ pointId: Id, invitationId: Id })),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'TalkingPointList' });
export type TalkingPointList = z.infer<typeof TalkingPointList>;

const fields = {
  language: Language,
  stage: z.enum(invitationStates),
  text: optionalText(longestTalkingPoint)
    .min(1)
    .refine((text) => talkingPointProblem(text)?.code !== 'unknown_variable', 'unknown_variable')
    .refine((text) => talkingPointProblem(text)?.code !== 'unclosed_variable', 'unclosed_variable'),
};

/** `id` is made by the sender and makes sending it again harmless. */
export const AddTalkingPoint = z.strictObject({ id: Id, ...fields }).meta({ id: 'AddTalkingPoint' });
export type AddTalkingPoint = z.infer<typeof AddTalkingPoint>;

export const SaveTalkingPoint = z
  .strictObject({ version: Version, ...fields, isHidden: z.boolean() })
  .meta({ id: 'SaveTalkingPoint' });
export type SaveTalkingPoint = z.infer<typeof SaveTalkingPoint>;

/** Whether a text worked with a customer; said again it is the same. */
export const MarkWorked = z.strictObject({ worked: z.boolean() }).meta({ id: 'MarkWorked' });
export type MarkWorked = z.infer<typeof MarkWorked>;
export const WorkedCount = z.object({ worked: z.number().int() }).meta({ id: 'WorkedCount' });
export type WorkedCount = z.infer<typeof WorkedCount>;
