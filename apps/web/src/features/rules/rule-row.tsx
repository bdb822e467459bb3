import type { Rule } from '@backcast/compliance/rule';
import type { OrganizationRule } from '@backcast/contracts/compliance/rule';
import { useState, type ReactNode } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { ruleTitle } from '../../shared/rules/rule-title.js';
import '../../shared/look/fold-row.css';
import { RuleFacts } from './rule-facts.js';
import { RuleVersions } from './rule-versions.js';

const tones = { duty: 'quiet', advisory: 'assumption', prohibited: 'bad' } as const;

/** One of the organization's rules: what, when, with whom; who changed it last, and its versions. */
export function OwnRule({ own, onEdit }: { own: OrganizationRule; onEdit: (() => void) | null }) {
  const { formats } = useSpeech();
  const text = useRuleTexts();
  const { zone } = useMe().organization;
  const [showsVersions, showVersions] = useState(false);
  const by = own.writer ? text.writtenBy(own.writer.name, formats.instant(own.writer.at, zone)) : text.shippedPolicy;
  return (
    <RuleRow rule={own.rule} note={by} isOff={!own.isOn}>
      <div className="row">
        {onEdit && <Button onClick={onEdit}>{text.edit}</Button>}
        {own.version > 0 && (
          <Button kind="plain" aria-expanded={showsVersions} onClick={() => showVersions(!showsVersions)}>
            {text.history}
          </Button>
        )}
      </div>
      {showsVersions && <RuleVersions own={own} />}
    </RuleRow>
  );
}

/** A rule of a pack that ships: read-only, with its source and how sure that is. */
export const ShippedRule = ({ rule }: { rule: Rule }) => <RuleRow rule={rule} note={rule.citation} isOff={false} />;

type RowProps = { rule: Rule; note: string; isOff: boolean; children?: ReactNode };

function RuleRow({ rule, note, isOff, children }: RowProps) {
  const text = useRuleTexts();
  return (
    <li>
      <details className="rule fold-row">
        <summary>
          <span className="rule-head fold-head">
            <b data-off={isOff || undefined}>{ruleTitle(text, rule)}</b>
            <span className="small quiet">{note}</span>
          </span>
          <span className="rule-tags">
            {isOff && <Tag kind="warn">{text.off}</Tag>}
            <Tag kind={tones[rule.severity]}>{text.severities[rule.severity]}</Tag>
          </span>
        </summary>
        <div className="fold-body">
          <RuleFacts rule={rule} />
          {children}
        </div>
      </details>
    </li>
  );
}
