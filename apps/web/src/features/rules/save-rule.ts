import type { OrganizationRule } from '@backcast/contracts/compliance/rule';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import { mergeFields } from '../../shared/saving/merge-fields.js';
import { draftFrom, draftOf, fieldsOf, type RuleDraft } from './rule-draft.js';

export type RuleConflict = { base: RuleDraft; mine: RuleDraft; current: OrganizationRule; clashes: string[] };

/** Saves a rule; what another admin saved meanwhile is merged, or comes back as a conflict to choose from. */
export function useSaveRule(stored: OrganizationRule | null, onSaved: () => void) {
  const client = useQueryClient();
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [conflict, setConflict] = useState<RuleConflict | null>(null);

  const send = async (base: OrganizationRule | null, mine: RuleDraft): Promise<void> => {
    try {
      if (base === null) await request('POST', 'rules', { body: mine.body });
      else await request('PUT', `rules/${base.code}`, { version: base.version, ...mine });
      await client.invalidateQueries({ queryKey: ['rules'] });
      onSaved();
    } catch (problem) {
      const current = staleWith(problem);
      if (base === null || current === null || current.version === base.version) throw problem;
      const { merged, clashes } = mergeFields(fieldsOf(draftOf(base)), fieldsOf(mine), fieldsOf(draftOf(current)));
      if (clashes.length === 0) return send(current, draftFrom(merged));
      setConflict({ base: draftOf(base), mine, current, clashes });
    }
  };
  const start = (base: OrganizationRule | null, mine: RuleDraft): void => {
    setSaving(true);
    setError(null);
    void send(base, mine)
      .catch(setError)
      .finally(() => setSaving(false));
  };
  const resolve = (choices: Record<string, 'mine' | 'theirs'>): void => {
    if (!conflict) return;
    const { base, mine, current } = conflict;
    const { merged } = mergeFields(fieldsOf(base), fieldsOf(mine), fieldsOf(draftOf(current)));
    const kept = Object.entries(fieldsOf(mine)).filter(([field]) => choices[field] === 'mine');
    setConflict(null);
    start(current, draftFrom({ ...merged, ...Object.fromEntries(kept) }));
  };
  return {
    ...{ isSaving, error, conflict, resolve },
    save: (mine: RuleDraft) => start(stored, mine),
    dropConflict: () => setConflict(null),
  };
}

const staleWith = (problem: unknown): OrganizationRule | null =>
  problem instanceof RequestError && problem.code === 'stale' ? (problem.values['current'] as OrganizationRule) : null;
