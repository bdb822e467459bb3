import type { OrganizationRule, RuleList } from '@backcast/contracts/compliance/rule';
import { useState, type FormEvent } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { ConflictDialog, type Clash } from '../../shared/feedback/conflict-dialog.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { ruleFieldName, ruleFieldText } from '../../shared/rules/rule-field.js';
import { ruleTitle } from '../../shared/rules/rule-title.js';
import { ConditionBuilder } from './condition-builder.js';
import { conditionProblem, draftOf, emptyDraft, fieldsOf, ruleOf, type RuleDraft } from './rule-draft.js';
import { RuleFields } from './rule-fields.js';
import { RuleTest } from './rule-test.js';
import { useSaveRule, type RuleConflict } from './save-rule.js';

type Props = {
  list: RuleList;
  /** Null for a rule that is not there yet. */
  stored: OrganizationRule | null;
  onClose: () => void;
};

/**
 * Writes a rule: the question on the left, on the right for which events it fires. It counts for every event at once,
 * so it waits for its button instead of saving by itself.
 */
export function RuleEditor({ list, stored, onClose }: Props) {
  const { texts } = useSpeech();
  const text = useRuleTexts();
  // What it was opened with: only against that can be told who changed what.
  const [opened] = useState(stored);
  const [draft, setDraft] = useState<RuleDraft>(() => (opened ? draftOf(opened) : emptyDraft));
  const { save, isSaving, error, conflict, resolve, dropConflict } = useSaveRule(opened, onClose);
  const put = (part: Partial<RuleDraft['body']>): void =>
    setDraft((all) => ({ ...all, body: { ...all.body, ...part } }));
  const isReady =
    conditionProblem(draft.body.when) === null &&
    draft.body.obligation.trim() !== '' &&
    draft.body.authority.trim() !== '';
  const rule = ruleOf(opened?.code ?? '', draft);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) save(draft);
  };
  return (
    <>
      <h1 className="page-title">{opened ? text.form.editTitle(ruleTitle(text, opened.rule)) : text.form.newTitle}</h1>
      <div className="rule-editor">
        <form className="stack" onSubmit={submit} noValidate>
          {error !== null && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
          <RuleFields
            draft={draft}
            code={opened?.code ?? null}
            list={list}
            wrong={fieldSentences(error, texts)}
            onBody={put}
            onOn={(isOn) => setDraft((all) => ({ ...all, isOn }))}
          >
            <ConditionBuilder when={draft.body.when} onChange={(when) => put({ when })} />
          </RuleFields>
          <div className="row">
            <Button kind="primary" type="submit" disabled={!isReady || isSaving}>
              {text.form.save}
            </Button>
            <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
            {!isReady && <span className="small quiet">{text.form.invalid}</span>}
          </div>
        </form>
        <RuleTest rule={rule} before={opened?.rule ?? null} others={list.rules} />
      </div>
      {conflict && <RuleConflictDialog conflict={conflict} onApply={resolve} onLater={dropConflict} />}
    </>
  );
}

type ConflictProps = {
  conflict: RuleConflict;
  onApply: (choices: Record<string, 'mine' | 'theirs'>) => void;
  onLater: () => void;
};

function RuleConflictDialog({ conflict, onApply, onLater }: ConflictProps) {
  const { formats } = useSpeech();
  const text = useRuleTexts();
  const { zone } = useMe().organization;
  const { base, mine, current, clashes } = conflict;
  const sides = { before: fieldsOf(base), mine: fieldsOf(mine), theirs: fieldsOf(draftOf(current)) };
  const rows = clashes.map((path): Clash => {
    // Fields are kept as JSON, so that they can be compared.
    const show = (json: string | undefined): string =>
      ruleFieldText(current.code, path, JSON.parse(json ?? 'null'), text, formats);
    return {
      ...{ path, name: ruleFieldName(path, text) },
      ...{ before: show(sides.before[path]), mine: show(sides.mine[path]), theirs: show(sides.theirs[path]) },
    };
  });
  return (
    <ConflictDialog
      writer={current.writer?.name ?? ''}
      when={current.writer ? formats.instantInZone(current.writer.at, zone) : ''}
      clashes={rows}
      onApply={onApply}
      onLater={onLater}
    />
  );
}
