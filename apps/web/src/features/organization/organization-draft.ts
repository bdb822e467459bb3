import type { EditOrganization, OrganizationView } from '@backcast/contracts/organization/organization';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import { mergeFields } from '../../shared/saving/merge-fields.js';

export type OrganizationFields = Omit<EditOrganization, 'version'>;
export type OrganizationConflict = {
  base: OrganizationFields;
  mine: OrganizationFields;
  current: OrganizationView;
  clashes: (keyof OrganizationFields)[];
};

export const fieldsOf = ({ name, zone, language, digestHour }: OrganizationView): OrganizationFields => ({
  name,
  zone,
  language,
  digestHour,
});

const isSame = (a: OrganizationFields, b: OrganizationFields): boolean =>
  a.name === b.name && a.zone === b.zone && a.language === b.language && a.digestHour === b.digestHour;

/**
 * Edits the organization's settings: leaving a field saves. What another admin saved meanwhile is merged, or comes back
 * as a conflict when both changed the same field.
 */
export function useOrganizationDraft(saved: OrganizationView) {
  const client = useQueryClient();
  const [typed, setTyped] = useState<OrganizationFields | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [conflict, setConflict] = useState<OrganizationConflict | null>(null);
  // Leaving one field for another runs two handlers before anything is drawn again.
  const now = useRef({ typed, saved, origin: saved });
  useLayoutEffect(() => {
    now.current.saved = saved;
  }, [saved]);

  const edit = useCallback((part: Partial<OrganizationFields>): void => {
    const { typed: before, saved: from } = now.current;
    if (before === null) now.current.origin = from;
    now.current.typed = { ...(before ?? fieldsOf(from)), ...part };
    setTyped(now.current.typed);
  }, []);
  const drop = useCallback((): void => {
    now.current.typed = null;
    setTyped(null);
    setConflict(null);
  }, []);
  const send = async (base: OrganizationView, mine: OrganizationFields): Promise<void> => {
    try {
      const next = await request<OrganizationView>('PATCH', 'organization', { ...mine, version: base.version });
      client.setQueryData(['organization'], next);
      // What was typed while the save was on its way stays, and saves when its field is left.
      const latest = now.current.typed;
      if (latest === null || isSame(latest, mine)) drop();
      now.current.origin = next;
      setSavedAt(new Date().toISOString());
      void client.invalidateQueries({ queryKey: ['me'] });
    } catch (problem) {
      if (!(problem instanceof RequestError) || problem.code !== 'stale') throw problem;
      const current = problem.values['current'] as OrganizationView;
      // A server that names the version it refuses would be asked for ever.
      if (current.version === base.version) throw problem;
      const { merged, clashes } = mergeFields(fieldsOf(base), mine, fieldsOf(current));
      if (clashes.length === 0) return send(current, merged);
      setConflict({ base: fieldsOf(base), mine, current, clashes });
    }
  };
  const start = (base: OrganizationView, mine: OrganizationFields): void => {
    setSaving(true);
    setError(null);
    void send(base, mine)
      .catch(setError)
      .finally(() => setSaving(false));
  };
  const save = (): void => {
    const { typed: mine, origin } = now.current;
    if (mine === null || isSaving) return;
    if (isSame(mine, fieldsOf(origin))) return drop();
    start(origin, { ...mine, name: mine.name.trim() });
  };
  const resolve = (choices: Record<string, 'mine' | 'theirs'>): void => {
    if (!conflict) return;
    const { base, mine, current } = conflict;
    const { merged } = mergeFields(base, mine, fieldsOf(current));
    const kept = Object.fromEntries(Object.entries(mine).filter(([name]) => choices[name] === 'mine'));
    drop();
    start(current, { ...merged, ...kept });
  };
  return {
    fields: typed ?? fieldsOf(saved),
    isDirty: typed !== null && !isSame(typed, fieldsOf(saved)),
    isSaving,
    error,
    savedAt,
    conflict,
    edit,
    save,
    resolve,
    drop,
  };
}
