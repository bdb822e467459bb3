import type { LeadTime } from '@backcast/calendar/lead-time';
import type { PlainDate } from '@backcast/calendar/plain-date';

/** A duty must be done, an advisory is a question to ask, a prohibition blocks. */
export const ruleSeverities = ['duty', 'advisory', 'prohibited'] as const;
export type RuleSeverity = (typeof ruleSeverities)[number];

/** What an unfulfilled rule holds up. */
export const ruleGates = ['announcement', 'promotion', 'ticket_sale', 'opening'] as const;
export type RuleGate = (typeof ruleGates)[number];

/** Who is in charge; a list decides by the first condition that holds, and ends with `otherwise`. */
export type RuleAuthority = string | readonly (readonly [when: string, authority: string])[];

export type RuleLead = LeadTime & {
  /** `HH:MM` in local time: the deadline is an hour of that day, when offices need not be open. */
  time?: string;
  /** Not set by any law, but what some places practise: to be confirmed. */
  isDefault?: boolean;
  /** Not set for applicants, but follows from something else, which is said here. */
  derived?: string;
};

/** How long the authority may take, counted from acceptance. */
export type RuleDecision = { n: number; unit: 'calendar' | 'working'; from: 'acceptance'; extend?: number };

/** An expression over facts, and what is counted: `{ amount: 'ceil(attendance/250)', of: 'crowd_managers' }`. */
export type RuleQuantity = { amount: string; of: string };

/** One rule as data. Conditions and amounts are written in the language of docs/adr/0008-rules-as-data.md. */
export type Rule = {
  code: string;
  /** The pack that it ships in, or `ORG` for the organization's own. */
  pack: string;
  /** Holds in this place and everything below it: `CN` also in `CN-BJ`. */
  place: string;
  when: string;
  obligation: string;
  authority: RuleAuthority;
  lead: RuleLead | null;
  decision: RuleDecision | null;
  quantity: RuleQuantity | null;
  severity: RuleSeverity;
  /** Dropped when one of these holds too, itself dropped or not. */
  supersededBy: readonly string[];
  gates: readonly RuleGate[];
  citation: string;
  confidence: string;
  /** When somebody last compared it with its source; null while that is not recorded. */
  dateChecked: PlainDate | null;
  /** First and last event day for which it holds; null is open. */
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
};
