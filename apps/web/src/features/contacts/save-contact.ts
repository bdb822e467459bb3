import type { ContactView } from '@backcast/contracts/people/contact';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import type { ClashChoice } from '../../shared/feedback/conflict-dialog.js';
import { contactFieldsOf, type ContactFields } from '../../shared/people/contact-fields.js';
import { contactsQuery } from '../../shared/people/contacts.query.js';
import { mergeFields } from '../../shared/saving/merge-fields.js';

type Conflict = {
  base: ContactFields;
  mine: ContactFields;
  theirs: ContactFields;
  current: ContactView;
  clashes: (keyof ContactFields)[];
};

const currentOf = (error: unknown): ContactView | null =>
  error instanceof RequestError && error.code === 'stale' ? (error.values['current'] as ContactView) : null;

/** Saves an edited contact, merged with what somebody else saved meanwhile; the same field twice comes back to choose. */
export function useSaveContact(contact: ContactView, onSaved: () => void) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);

  const send = async (over: ContactView, mine: ContactFields): Promise<void> => {
    try {
      await request<ContactView>('PATCH', `contacts/${contact.id}`, { ...mine, version: over.version });
      // Events name their contacts.
      await Promise.all([contactsQuery.queryKey, ['event']].map((queryKey) => client.invalidateQueries({ queryKey })));
      onSaved();
    } catch (problem) {
      const current = currentOf(problem);
      // A server that names the version it refuses would be asked for ever.
      if (!current || current.version === over.version) throw problem;
      const [base, theirs] = [contactFieldsOf(over), contactFieldsOf(current)];
      const { merged, clashes } = mergeFields(base, mine, theirs);
      if (clashes.length === 0) return send(current, merged);
      setConflict({ base, mine, theirs, current, clashes });
    }
  };
  const save = (over: ContactView, mine: ContactFields): void => {
    setSaving(true);
    setError(null);
    setConflict(null);
    void send(over, mine)
      .catch(setError)
      .finally(() => setSaving(false));
  };
  /** Saves over the other's state: each clash as chosen, everything else merged. */
  const resolve = (choices: Record<string, ClashChoice>): void => {
    if (!conflict) return;
    const { base, mine, theirs, current } = conflict;
    const kept = Object.fromEntries(Object.entries(mine).filter(([name]) => choices[name] === 'mine'));
    save(current, { ...mergeFields(base, mine, theirs).merged, ...kept });
  };
  return { save, resolve, conflict, dropConflict: () => setConflict(null), error, isSaving };
}
