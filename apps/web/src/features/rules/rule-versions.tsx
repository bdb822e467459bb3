import type { OrganizationRule } from '@backcast/contracts/compliance/rule';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../shared/api/me.query.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { Skeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { ruleTitle } from '../../shared/rules/rule-title.js';
import { RuleFacts } from './rule-facts.js';
import { ruleVersionsQuery } from './rules.query.js';

/** Every version of a rule with its writer, the latest first. */
export function RuleVersions({ own }: { own: OrganizationRule }) {
  const { texts, formats } = useSpeech();
  const text = useRuleTexts();
  const { zone } = useMe().organization;
  const { data, error } = useQuery(ruleVersionsQuery(own.code));
  if (error) return <ErrorNote>{errorSentence(error, texts)}</ErrorNote>;
  if (!data) return <Skeleton height={80} />;
  return (
    <ol className="rule-versions" aria-label={text.historyOf(ruleTitle(text, own.rule))}>
      {data.versions.map(({ version, isOn, writer, rule }) => (
        <li key={version}>
          <p>
            <b>{version === 0 ? text.versionShipped : text.version(version)}</b>{' '}
            <span className="small quiet">
              {writer && text.writtenBy(writer.name, formats.instant(writer.at, zone))} {isOn ? '' : text.off}
            </span>
          </p>
          <p>{ruleTitle(text, rule)}</p>
          <RuleFacts rule={rule} />
        </li>
      ))}
    </ol>
  );
}
