import type { DroneFacts, EventRuleFacts, LotteryFacts } from '@backcast/compliance/rule-facts';
import type { RuleAnswers } from '@backcast/planning/rule-answers';

export type RuleFactSources = {
  rules: RuleAnswers;
  setting: 'indoors' | 'outdoors' | null;
  /** First day of the event's sessions; null while no date is set. */
  firstDate: string | null;
  /** The forecast's 90th percentile of people, staff included; null while it is not known. */
  forecastPeople: number | null;
  /** Where the organization is; holds unless the event says otherwise. */
  organizationPlace: string;
};

type Groups = { drone?: DroneFacts; lottery?: LotteryFacts };

/**
 * What the rules may ask of an event. Heads are the larger of those declared and the forecast's 90th percentile.
 * Answers about a drone or a prize draw (`drone.overCrowd`) become details of it, unless it was answered with no.
 */
export function eventRuleFacts(sources: RuleFactSources): EventRuleFacts {
  const { rules, setting, firstDate, forecastPeople, organizationPlace } = sources;
  const heads = [rules.declaredPeople, forecastPeople].filter((people) => people !== null);
  return {
    ...nestFacts(rules.answers),
    jurisdiction: rules.jurisdiction ?? organizationPlace,
    ...(setting === null ? {} : { setting: setting === 'indoors' ? 'indoor' : 'outdoor' }),
    ...(firstDate === null ? {} : { eventDate: firstDate }),
    ...(heads.length === 0 ? {} : { attendance: Math.max(...heads) }),
  };
}

/** Answers by name as facts: `{ drone: true, 'drone.overCrowd': true }` → `{ drone: { overCrowd: true } }`. */
export function nestFacts(answers: RuleAnswers['answers']): EventRuleFacts {
  const facts: Record<string, unknown> = {};
  const plain = Object.entries(answers).filter(([name]) => !name.includes('.'));
  const details = Object.entries(answers).filter(([name]) => name.includes('.'));
  for (const [name, value] of plain) facts[name] = value;
  for (const [path, value] of details) {
    const [group, detail] = path.split('.') as [keyof Groups, string];
    if (facts[group] === false || facts[group] === undefined) continue;
    facts[group] = { ...(typeof facts[group] === 'object' ? facts[group] : {}), [detail]: value };
  }
  return facts as EventRuleFacts;
}
