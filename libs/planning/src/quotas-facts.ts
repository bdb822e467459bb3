/**
 * The facts of inviting (邀约, method, sections 7 and 10): who takes part in dividing the need, by when how much is due,
 * and what was agreed. Counts are customers; days are `YYYY-MM-DD` in the event's zone.
 */

/** A day by which part of the need is due; `percent` is the share of the whole that is confirmed by then. */
export type QuotaCheckpoint = { id: string; date: string; percent: number };

/**
 * A salesperson in the event. `weight` says how much of the need beside the others (100 is a usual share); bounds are
 * whole customers, null means none. `until` is the last day of somebody who left.
 */
export type QuotaShare = {
  id: string;
  personId: string;
  weight: number;
  min: number | null;
  cap: number | null;
  until: string | null;
};

/**
 * What was agreed: so many confirmations between the checkpoint before and this one, from `from` on. A dated fact: a
 * change adds an entry with a later day and never rewrites the judgement of the days before.
 */
export type AgreedQuota = {
  id: string;
  personId: string;
  /** Which session (场次); null where the event has one. */
  sessionId: string | null;
  checkpoint: string;
  quota: number;
  from: string;
  /** The day on which the salesperson said yes to it; null while proposed. */
  acceptedOn: string | null;
};

export type QuotasFacts = {
  /** First day of inviting; null is the day on which the event was made. */
  inviteFrom: string | null;
  checkpoints: QuotaCheckpoint[];
  shares: QuotaShare[];
  agreed: AgreedQuota[];
};

/** Stages that are counted, in the order in which customers pass them. */
export const countStages = ['contacted', 'invited', 'confirmed', 'secondConfirmed', 'arrived'] as const;
export type CountStage = (typeof countStages)[number];
