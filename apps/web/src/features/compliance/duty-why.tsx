import type { PlanDuty } from '@backcast/plan/duty-shape';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { factLabel, leadWords, packName, valueWords } from '../../shared/rules/rule-words.js';
import { useDutyTexts } from './duty-texts.js';
import '../../shared/plan/why.css';

/** Which facts made the rule fire, how the day is counted, and how sure its source is. */
export function DutyWhy({ duty }: { duty: PlanDuty }) {
  const text = useDutyTexts();
  const rules = useRuleTexts();
  const { formats } = useSpeech();
  const { obligation } = duty;
  const { rule, because, latest, practicalLatest, decidedBy, quantity } = obligation;
  const show = (value: unknown): string => {
    if (typeof value === 'number') return formats.number(value);
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? formats.day(value)
      : valueWords(rules, value);
  };
  const facts = [...new Map(because.map((reason) => [reason.fact, reason])).values()];
  const known = (words: Record<string, string>, key: string): string => words[key] ?? key;
  const rows: [string, string][] = [
    [
      text.because,
      rules.inWords.list(facts.map(({ fact, value }) => rules.inWords.is(factLabel(rules, fact), show(value)))),
    ],
    ...(rule.lead === null ? [] : [[text.leadTime, leadWords(rules, formats, rule)] as [string, string]]),
    ...(rule.lead?.isDefault === true ? [['', text.leadDefault] as [string, string]] : []),
    ...(latest === null ? [] : [[text.latest, formats.day(latest.slice(0, 10))] as [string, string]]),
    ...(practicalLatest === null ? [] : [[text.practical, formats.day(practicalLatest)] as [string, string]]),
    ...(decidedBy === null ? [] : [[text.decidedBy, formats.day(decidedBy)] as [string, string]]),
    ...(quantity === null ? [] : [[text.quantity, formats.number(quantity)] as [string, string]]),
    [text.rule, `${packName(rules, rule.pack)} · ${rule.code}`],
    [text.citation, known(rules.policySources, rule.citation)],
    [text.confidence, known(rules.confidences, rule.confidence)],
    [text.checked, rule.dateChecked === null ? text.notChecked : formats.day(rule.dateChecked)],
  ];
  return (
    <details className="duty-why">
      <summary>{text.why}</summary>
      <dl className="why">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name + value} className="duty-why-row">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
