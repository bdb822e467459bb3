/**
 * What an organizer answered for the rules (合规): place, declared heads and plain questions by the name of the fact
 * that the rules ask for. An unanswered question is absent, and lets no rule fire.
 */
export type AnswerValue = boolean | number | string | string[];

export type RuleAnswers = {
  /** ISO 3166 country and below, for example `CN-ZJ-HZ`; null while not said: the organization's own applies. */
  jurisdiction: string | null;
  /** Heads that were or will be declared, children and staff included; null: the forecast's 90th percentile counts. */
  declaredPeople: number | null;
  answers: Record<string, AnswerValue>;
};
