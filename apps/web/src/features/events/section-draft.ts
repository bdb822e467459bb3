import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { RequestError } from '../../shared/api/request.js';

type Section<Values> = { values: Values; version: number };
type Options<Values> = {
  saved: Section<Values>;
  send: (values: Values, version: number) => Promise<unknown>;
  /** What is read again once it is saved. */
  refresh: QueryKey[];
};

export type SectionDraft<Values> = {
  values: Values;
  isDirty: boolean;
  isSaving: boolean;
  /** Somebody else saved the section while this person was editing it. */
  isOutdated: boolean;
  error: Error | null;
  edit: (values: Values) => void;
  save: () => void;
  discard: () => void;
};

/**
 * Edits one small section of an event. While nothing is typed it follows what is saved; a section that changed under
 * the hands is not overwritten silently: the person sees it and saves again, or takes the other's.
 */
export function useSectionDraft<Values>({ saved, send, refresh }: Options<Values>): SectionDraft<Values> {
  const client = useQueryClient();
  const [draft, setDraft] = useState<{ values: Values; from: number } | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const values = draft?.values ?? saved.values;
  const isDirty = draft !== null && JSON.stringify(draft.values) !== JSON.stringify(saved.values);
  const refreshAll = (): Promise<void[]> =>
    Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })));
  const save = async (): Promise<void> => {
    if (!isDirty || isSaving) return;
    setSaving(true);
    try {
      await send(values, saved.version);
      await refreshAll();
      setDraft(null);
      setError(null);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      if (failure instanceof RequestError && failure.code === 'stale') await refreshAll();
    } finally {
      setSaving(false);
    }
  };
  return {
    values,
    isDirty,
    isSaving,
    isOutdated: draft !== null && draft.from !== saved.version,
    error,
    edit: (next) => setDraft({ values: next, from: draft?.from ?? saved.version }),
    save: () => void save(),
    discard: () => {
      setDraft(null);
      setError(null);
    },
  };
}
