import type { PersonView } from '@backcast/contracts/people/person';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import { mergeFields } from '../../shared/saving/merge-fields.js';
import { fieldsOf, type PersonFields } from './person-form.js';

export type PersonConflict = { base: PersonFields; mine: PersonFields; current: PersonView; clashes: string[] };

const current = (error: unknown): PersonView | null =>
  error instanceof RequestError && error.code === 'stale' ? (error.values['current'] as PersonView) : null;

/**
 * Saves an edited person. What somebody else changed meanwhile in other fields is kept with it; the same field changed
 * twice comes back as a conflict to choose from.
 */
export function useSavePerson(person: PersonView, onSaved: (before: PersonView, after: PersonView) => void) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<PersonConflict | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);

  const send = async (base: PersonView, mine: PersonFields): Promise<void> => {
    try {
      const saved = await request<PersonView>('PATCH', `people/${person.id}`, { ...mine, version: base.version });
      await client.invalidateQueries({ queryKey: ['people'] });
      onSaved(base, saved);
    } catch (problem) {
      const theirs = current(problem);
      // A server that names the version it refuses would be asked for ever.
      if (!theirs || theirs.version === base.version) throw problem;
      const { merged, clashes } = mergeFields(fieldsOf(base), mine, fieldsOf(theirs));
      if (clashes.length === 0) return send(theirs, merged);
      setConflict({ base: fieldsOf(base), mine, current: theirs, clashes });
    }
  };
  const save = (base: PersonView, mine: PersonFields): void => {
    setSaving(true);
    setError(null);
    setConflict(null);
    void send(base, mine)
      .catch(setError)
      .finally(() => setSaving(false));
  };
  /** Saves over the other's state: each clash as chosen, everything else merged. */
  const resolve = (choices: Record<string, 'mine' | 'theirs'>): void => {
    if (!conflict) return;
    const { base, mine, current: theirs } = conflict;
    const { merged } = mergeFields(base, mine, fieldsOf(theirs));
    const kept = Object.fromEntries(
      Object.entries(mine).filter(([name]) => choices[name] === 'mine'),
    ) as Partial<PersonFields>;
    save(theirs, { ...merged, ...kept });
  };
  return { save, resolve, conflict, dropConflict: () => setConflict(null), error, isSaving };
}
