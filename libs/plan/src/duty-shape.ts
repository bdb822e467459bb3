import type { Obligation } from '@backcast/compliance/assess';
import type { PaperKey } from '@backcast/compliance/duty-papers';
import type { RuleGate } from '@backcast/compliance/rule';
import type { DutyRecord, DutyStatus } from './duty-record.js';
import type { FiledChange } from './filed-facts.js';

/** What a rule asks of an event, with what people did about it. Derived; only `record` is kept. */
export type PlanDuty = {
  key: string;
  code: string;
  /** The rule's code where its title is the one that ships, so that it can be said in any language; else null. */
  titleCode: string | null;
  obligation: Obligation;
  /** The last day that counts: the practical one, else the statutory one. Null without a lead time or an event date. */
  date: string | null;
  workingDaysLeft: number | null;
  isProvisional: boolean;
  isOverdue: boolean;
  isDone: boolean;
  /** Nobody outside decides about it. */
  isInternal: boolean;
  /** By law: it can be met or found not to apply, but not overridden. */
  isLaw: boolean;
  papers: readonly PaperKey[];
  record: DutyRecord | null;
  /** How far it is now: what was handed in for other facts counts as open again. */
  status: DutyStatus;
  reopenedBy: FiledChange[];
  /** What it holds up right now. */
  holds: RuleGate[];
};

/** What waits for a duty, and whether somebody may go ahead all the same. */
export type PlanGate = {
  gate: RuleGate;
  blockedBy: { key: string; code: string; canOverride: boolean }[];
};
