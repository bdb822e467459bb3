import { ruleGates, ruleSeverities, type RuleGate } from '@backcast/compliance/rule';
import { shippedRules } from '@backcast/compliance/shipped-rules';
import type { RuleList } from '@backcast/contracts/compliance/rule';
import { Autocomplete, Checkbox, MultiSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Segmented } from '../../shared/fields/segmented.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { ruleTitle } from '../../shared/rules/rule-title.js';
import { authorityName, packName } from '../../shared/rules/rule-words.js';
import { LeadFields } from './lead-fields.js';
import type { RuleDraft } from './rule-draft.js';

type Props = {
  draft: RuleDraft;
  /** Null for a rule that is not there yet. */
  code: string | null;
  list: RuleList;
  wrong: Record<string, string>;
  onBody: (part: Partial<RuleDraft['body']>) => void;
  onOn: (isOn: boolean) => void;
  /** The condition, which has its own form. */
  children: ReactNode;
};

/** The fields of a rule: what, when, with whom, by when, and how much it weighs. */
export function RuleFields({ draft, code, list, wrong, onBody, onOn, children }: Props) {
  const text = useRuleTexts();
  const { form } = text;
  const { body } = draft;
  return (
    <>
      {code !== null && (
        <Checkbox label={form.isOn} checked={draft.isOn} onChange={(event) => onOn(event.currentTarget.checked)} />
      )}
      <ObligationField code={code} body={body} wrong={wrong} onBody={onBody} />
      {children}
      <AuthorityField authority={body.authority} onChange={(authority) => onBody({ authority })} />
      <LeadFields lead={body.lead} onChange={(lead) => onBody({ lead })} />
      <Segmented
        label={form.severity}
        value={body.severity}
        options={ruleSeverities.map((value) => ({ value, label: text.severities[value] }))}
        onChange={(severity) => onBody({ severity })}
      />
      <MultiSelect
        label={text.gatesLead}
        data={ruleGates.map((value) => ({ value, label: text.gates[value] }))}
        value={body.gates}
        onChange={(gates) => onBody({ gates: gates as RuleGate[] })}
      />
      <details className="rule-more">
        <summary>{form.more}</summary>
        <div className="stack">
          <Autocomplete
            label={form.place}
            description={form.placeHint}
            error={wrong['body.place']}
            data={places}
            renderOption={({ option }) => `${option.value} ${packName(text, option.value)}`}
            value={body.place}
            onChange={(place) => onBody({ place })}
          />
          <MultiSelect
            label={form.supersededBy}
            error={wrong['body.supersededBy']}
            searchable
            data={list.rules
              .filter((rule) => rule.code !== code)
              .map((rule) => ({ value: rule.code, label: `${rule.code} ${ruleTitle(text, rule)}` }))}
            value={body.supersededBy}
            onChange={(supersededBy) => onBody({ supersededBy })}
          />
          <TextInput
            label={form.citation}
            value={body.citation}
            maxLength={500}
            onChange={(event) => onBody({ citation: event.currentTarget.value })}
          />
          <div className="form-grid">
            {(['dateChecked', 'validFrom', 'validTo'] as const).map((name) => (
              <TextInput
                key={name}
                type="date"
                label={form[name]}
                error={wrong[`body.${name}`]}
                value={body[name] ?? ''}
                onChange={(event) => onBody({ [name]: event.currentTarget.value || null })}
              />
            ))}
          </div>
        </div>
      </details>
    </>
  );
}

const places = [...new Set(shippedRules.map(({ place }) => place))];

type ObligationProps = Pick<Props, 'code' | 'wrong' | 'onBody'> & { body: RuleDraft['body'] };

/** A policy that ships is shown in the reader's language until somebody writes another sentence. */
function ObligationField({ code, body, wrong, onBody }: ObligationProps) {
  const text = useRuleTexts();
  const shown = ruleTitle(text, { code: code ?? '', obligation: body.obligation });
  return (
    <TextInput
      label={text.form.what}
      description={text.form.whatHint}
      error={wrong['body.obligation']}
      value={shown}
      maxLength={300}
      required
      onChange={(event) => onBody({ obligation: event.currentTarget.value })}
    />
  );
}

/** Known authorities by their names, or any other by its own. */
function AuthorityField({ authority, onChange }: { authority: string; onChange: (authority: string) => void }) {
  const text = useRuleTexts();
  const codes = new Map(Object.entries(text.authorities).map(([code, name]) => [name, code]));
  return (
    <Autocomplete
      label={text.authority}
      description={text.form.authorityHint}
      data={[...codes.keys()]}
      value={authorityName(text, authority)}
      maxLength={80}
      required
      onChange={(name) => onChange(codes.get(name) ?? name)}
    />
  );
}
