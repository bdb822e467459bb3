import { becauseOf, missingFacts } from '@backcast/compliance/because';
import { compileRule } from '@backcast/compliance/compile-rule';
import { ruleHolds } from '@backcast/compliance/firing-rules';
import { liesIn } from '@backcast/compliance/lies-in';
import type { Rule } from '@backcast/compliance/rule';
import type { EventRuleFacts } from '@backcast/compliance/rule-facts';
import { useQuery } from '@tanstack/react-query';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { Skeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { ruleTitle } from '../../shared/rules/rule-title.js';
import { factLabel, valueWords } from '../../shared/rules/rule-words.js';
import { conditionProblem } from './rule-draft.js';
import { ruleEventsQuery } from './rules.query.js';
import { SampleEvent } from './sample-event.js';

type Props = {
  rule: Rule;
  /** The rule as it is stored; null for a new one. */
  before: Rule | null;
  /** All rules that hold now: one of them may take this one's place. */
  others: readonly Rule[];
};

/** For which events the rule fires as it is now, before it is saved: one's own events, and an imagined one. */
export function RuleTest({ rule, before, others }: Props) {
  const { texts, formats } = useSpeech();
  const text = useRuleTexts();
  const { data, error } = useQuery(ruleEventsQuery);
  const isReadable = conditionProblem(rule.when) === null;
  const fires = isReadable ? data?.events.filter(({ facts }) => ruleHolds(rule, facts) === true) : undefined;
  return (
    <section className="rule-test" aria-label={text.test.title}>
      <h2>{text.test.title}</h2>
      <p className="small quiet">{text.test.lead}</p>
      <h3>{text.test.events}</h3>
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      {!data && !error && <Skeleton height={88} />}
      {data?.events.length === 0 && <p className="small quiet">{text.test.noEvents}</p>}
      {data && fires && data.events.length > 0 && (
        <p role="status">{text.test.count(formats.number(fires.length), formats.number(data.events.length))}</p>
      )}
      {isReadable && (
        <ul className="rule-outcomes">
          {data?.events.map(({ id, name, facts }) => (
            <li key={id}>
              <b>{name}</b>
              <Outcome rule={rule} before={before} others={others} facts={facts} />
            </li>
          ))}
        </ul>
      )}
      <h3>{text.test.sample}</h3>
      <p className="small quiet">{text.test.sampleLead}</p>
      <SampleEvent rule={rule}>
        {(facts) => isReadable && <Outcome rule={rule} before={before} others={others} facts={facts} />}
      </SampleEvent>
    </section>
  );
}

type OutcomeProps = Props & { facts: EventRuleFacts };

/** Whether a rule fires for one event, what it was before the edit, and because of which facts. */
function Outcome({ rule, before, others, facts }: OutcomeProps) {
  const text = useRuleTexts();
  const now = verdict(rule, facts);
  const former = before ? verdict(before, facts) : now;
  const replacing = now === 'fires' ? replacedBy(rule, others, facts) : undefined;
  const reason = reasonOf(now, rule, facts);
  const names = (reason?.facts ?? []).map(({ fact, value }) =>
    value === undefined ? factLabel(text, fact) : `${factLabel(text, fact)} ${valueWords(text, value)}`,
  );
  return (
    <div className="rule-outcome">
      <span className="row">
        {former !== now && (
          <>
            <s className="quiet small">{text.test[former]}</s> <span aria-hidden="true">→</span>
          </>
        )}
        <Tag kind={tones[now]}>{text.test[now]}</Tag>
      </span>
      {replacing && <span className="small">{text.test.replaced(ruleTitle(text, replacing))}</span>}
      {reason && names.length > 0 && (
        <span className="small quiet">{text.test[reason.kind](text.inWords.list([...new Set(names)]))}</span>
      )}
    </div>
  );
}

type Verdict = 'fires' | 'firesNot' | 'unknown' | 'elsewhere';
const tones = { fires: 'accent', firesNot: 'quiet', unknown: 'assumption', elsewhere: 'quiet' } as const;

function verdict(rule: Rule, facts: EventRuleFacts): Verdict {
  if (facts.jurisdiction === undefined || !liesIn(facts.jurisdiction, rule.place)) return 'elsewhere';
  const holds = ruleHolds(rule, facts);
  return holds === null ? 'unknown' : holds ? 'fires' : 'firesNot';
}

const replacedBy = (rule: Rule, others: readonly Rule[], facts: EventRuleFacts): Rule | undefined =>
  others.find((other) => rule.supersededBy.includes(other.code) && ruleHolds(other, facts) === true);

type Reason = { kind: 'because' | 'missing'; facts: { fact: string; value?: unknown }[] };

function reasonOf(now: Verdict, rule: Rule, facts: EventRuleFacts): Reason | null {
  const { when } = compileRule(rule);
  if (now === 'fires') return { kind: 'because', facts: becauseOf(when, facts) };
  return now === 'unknown' ? { kind: 'missing', facts: missingFacts(when, facts).map((fact) => ({ fact })) } : null;
}
