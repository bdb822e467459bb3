import type { PlainDate } from '@backcast/calendar/plain-date';

/**
 * A person, team or region of the tree. A person has no `children`; a group's people are those below it. `weight` counts
 * for people only (a group weighs what its people weigh); `min` and `cap` are whole customers of the whole quota and may
 * stand at any level; null means none.
 */
export type QuotaNode = {
  id: string;
  weight: number;
  min: number | null;
  cap: number | null;
  children?: readonly QuotaNode[];
};

/** A date by which something is due. `weight` says how much of the whole, beside the other checkpoints. */
export type Checkpoint = { date: PlainDate; weight: number };

/** How much each person is to get done between the checkpoint before and this one, in whole customers. */
export type QuotaRow = { person: string; perCheckpoint: number[] };

/** A quota as people agreed to it: dated facts. Checkpoints ascend; every row has one number for each. */
export type Quota = { checkpoints: readonly PlainDate[]; rows: readonly QuotaRow[] };

/**
 * Why a number cannot be divided: `leftOver` customers are more than the caps below `node` allow; the minimums below
 * `node` ask for `tooMany` customers more than there are.
 */
export type QuotaProblem = { ok: false; node: string; leftOver: number } | { ok: false; node: string; tooMany: number };
