import type { RuleGate } from '@backcast/compliance/rule';
import type { FiledFacts } from './filed-facts.js';

/** How far a duty is. `not-needed` is said with a reason and a name; `granted` also means "in place" where nobody outside decides. */
export const dutyStatuses = ['open', 'preparing', 'handed-in', 'granted', 'refused', 'not-needed'] as const;
export type DutyStatus = (typeof dutyStatuses)[number];

/** What an authority can answer when it is asked. */
export const answerVerdicts = ['needed', 'not-needed', 'unclear'] as const;
export type AnswerVerdict = (typeof answerVerdicts)[number];

/** An authority's answer, word for word as far as it matters; who said it there is a contact. */
export type DutyAnswer = {
  verdict: AnswerVerdict;
  office: string;
  contactId: string | null;
  /** The day on which it was said, `YYYY-MM-DD`. */
  saidOn: string;
  words: string;
  fileIds: string[];
};

/** One paper of the checklist: `key` is the product's name for it, or `own-…` for one that somebody added by name. */
export type DutyPaper = { key: string; name: string; isReady: boolean };

/** An organization's own gate that somebody opened on their own responsibility. */
export type GateOverride = { gate: RuleGate; reason: string; personId: string | null; at: string };

/** What people did about a duty. It hangs on the key `duty.<code>` and is kept when the duty is no longer asked for. */
export type DutyRecord = {
  key: string;
  status: DutyStatus;
  /** Why it is not needed, or why it was refused. */
  reason: string;
  ownerId: string | null;
  papers: DutyPaper[];
  answer: DutyAnswer | null;
  /** What the filing said, or the question; null while nothing was handed in. */
  filed: FiledFacts | null;
  overrides: GateOverride[];
};

export const dutyKey = (code: string): string => `duty.${code}`;
export const codeOfDuty = (key: string): string => key.replace(/^duty\./, '');
