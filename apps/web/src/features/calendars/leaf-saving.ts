import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import type { ClashChoice } from '../../shared/feedback/conflict-dialog.js';

/** A list that is stored as a whole with one version, while people change one part of it at a time. */
export type LeafList<View, Leaf> = {
  queryKey: string[];
  path: string;
  /** The part with this key; null when there is none. */
  read: (view: View, key: string) => Leaf | null;
  /** What is sent when that part becomes another one, or nothing. */
  write: (view: View, key: string, leaf: Leaf | null) => object;
};
export type LeafChange<Leaf> = { key: string; leaf: Leaf | null; what: string };
export type LeafConflict<View, Leaf> = LeafChange<Leaf> & { base: Leaf | null; current: View };

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Saves one part at once, over what others saved meanwhile; only when they changed the very same part it comes back as
 * a conflict with both values. What was saved can be undone, which is a change of its own.
 */
export function useLeafSaving<View extends { version: number }, Leaf>(
  view: View,
  { queryKey, path, read, write }: LeafList<View, Leaf>,
) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<LeafConflict<View, Leaf> | null>(null);
  const [saved, setSaved] = useState<{ undo: LeafChange<Leaf>; at: number } | null>(null);

  /** Answers whether it was saved; otherwise there is a conflict. */
  const send = async (over: View, change: LeafChange<Leaf>, base: Leaf | null): Promise<boolean> => {
    try {
      const body = { ...write(over, change.key, change.leaf), version: over.version };
      client.setQueryData(queryKey, await request<View>('PUT', path, body));
      return true;
    } catch (problem) {
      if (!(problem instanceof RequestError) || problem.code !== 'stale') throw problem;
      const current = problem.values['current'] as View;
      // A server that names the version it refuses would be asked for ever.
      if (current.version === over.version) throw problem;
      client.setQueryData(queryKey, current);
      if (isSame(read(current, change.key), base)) return send(current, change, base);
      setConflict({ ...change, base, current });
      return false;
    }
  };
  const saving = useMutation({
    mutationFn: ({ over, change, base }: { over: View; change: LeafChange<Leaf>; base: Leaf | null }) =>
      send(over, change, base),
    onSuccess: async (wasSaved, { change, base }) => {
      if (wasSaved) setSaved({ undo: { ...change, leaf: base }, at: Date.now() });
      await Promise.all([['calendars'], ['changes']].map((key) => client.invalidateQueries({ queryKey: key })));
    },
  });
  const put = (change: LeafChange<Leaf>): void => saving.mutate({ over: view, change, base: read(view, change.key) });
  const resolve = (choice: ClashChoice): void => {
    if (!conflict) return;
    const { current, base: _base, ...change } = conflict;
    setConflict(null);
    if (choice === 'mine') saving.mutate({ over: current, change, base: read(current, change.key) });
  };
  return {
    put,
    isSaving: saving.isPending,
    error: saving.error,
    conflict,
    resolve,
    later: () => setConflict(null),
    saved,
    undo: () => saved && put(saved.undo),
    endUndo: () => setSaved(null),
  };
}
export type LeafSaving<View extends { version: number }, Leaf> = ReturnType<typeof useLeafSaving<View, Leaf>>;
