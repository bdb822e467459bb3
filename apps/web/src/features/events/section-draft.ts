import type { ChangeList } from '@backcast/contracts/records/change';
import { mergeGoalLeaves } from '@backcast/planning/goal-leaves';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ClashChoice } from '../../shared/feedback/conflict-dialog.js';
import { request, RequestError } from '../../shared/api/request.js';

export type Leaves = Record<string, unknown>;
export type Section<Values> = { values: Values; version: number };
type Options<Values> = {
  eventId: string;
  /** Name of the section in the history. */
  section: 'basics' | 'sessions' | 'members';
  saved: Section<Values>;
  /** What people change one by one, by a path of their own, and back; a leaf that is null is not there. */
  leavesOf: (values: Values) => Leaves;
  fromLeaves: (leaves: Leaves) => Values;
  /** The section out of the values of a `stale` error. */
  readCurrent: (current: never) => Section<Values>;
  send: (values: Values, version: number) => Promise<unknown>;
  /** What is read again once it is saved. */
  refresh: QueryKey[];
};
type Draft<Values> = { values: Values; origin: Section<Values> };

export type SectionClash = { path: string; before: unknown; mine: unknown; theirs: unknown };
export type SectionDraft<Values> = {
  values: Values;
  isDirty: boolean;
  isSaving: boolean;
  clashes: SectionClash[];
  /** Whether the clashes are to be decided now. */
  isComparing: boolean;
  error: Error | null;
  edit: (values: Values) => void;
  save: () => void;
  discard: () => void;
  resolve: (choices: Record<string, ClashChoice>) => void;
  decideLater: () => void;
  /** When the section was saved here, while that can be undone in place. */
  savedAt: number | null;
  undo: () => void;
  endUndo: () => void;
};

const clock = (): number => Date.now();
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Edits one small section of an event. While nothing is typed it follows what is saved; what somebody else saved
 * meanwhile is merged leaf by leaf, and leaves that both changed are decided by the person, never overwritten.
 */
export function useSectionDraft<Values>(options: Options<Values>): SectionDraft<Values> {
  const { eventId, section, saved, leavesOf, fromLeaves, readCurrent, send, refresh } = options;
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft<Values> | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);

  const merge = (mine: Values, origin: Section<Values>, theirs: Section<Values>) => {
    const [from, own, other] = [leavesOf(origin.values), leavesOf(mine), leavesOf(theirs.values)];
    const { merged, conflicts } = mergeGoalLeaves(from, own, other);
    const kept = Object.fromEntries(conflicts.map((path) => [path, own[path] ?? null]));
    const clashes = conflicts.map((path) => ({ path, before: from[path], mine: own[path], theirs: other[path] }));
    return { merged, clashes, values: fromLeaves({ ...merged, ...kept }) };
  };
  const isCurrent = draft === null || draft.origin.version === saved.version;
  const now = isCurrent ? null : merge(draft.values, draft.origin, saved);
  const values = now?.values ?? draft?.values ?? saved.values;
  const clashes = now?.clashes ?? [];

  const refreshAll = (): Promise<void[]> =>
    Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })));
  /** Sends over `target`; a section that is newer still is merged and sent once more, unless something clashes. */
  const sendOver = async (mine: Values, origin: Section<Values>, target: Section<Values>): Promise<void> => {
    setSaving(true);
    setError(null);
    try {
      await send(mine, target.version);
      await refreshAll();
      setDraft(null);
      setSavedAt(clock());
    } catch (failure) {
      if (!(failure instanceof RequestError) || failure.code !== 'stale') {
        setError(failure instanceof Error ? failure : new Error(String(failure)));
        return;
      }
      const newest = readCurrent(failure.values['current'] as never);
      // Refused over the very version it was sent over: sending again would go on for ever.
      if (newest.version === target.version) return setError(failure);
      const again = merge(mine, origin, newest);
      await refreshAll();
      if (again.clashes.length > 0) setComparing(true);
      else await sendOver(again.values, newest, newest);
    } finally {
      setSaving(false);
    }
  };
  const undo = async (): Promise<void> => {
    setSavedAt(null);
    try {
      const { changes } = await request<ChangeList>('GET', `events/${eventId}/changes?limit=1&section=${section}`);
      if (changes[0]) await request('POST', `events/${eventId}/changes/${changes[0].id}/undo`);
      await refreshAll();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  const endUndo = useCallback(() => setSavedAt(null), []);
  return {
    savedAt,
    undo: () => void undo(),
    endUndo,
    values,
    isDirty: draft !== null && !isSame(leavesOf(values), leavesOf(saved.values)),
    isSaving,
    clashes,
    isComparing: isComparing && clashes.length > 0,
    error,
    edit: (next) => setDraft({ values: next, origin: clashes.length > 0 && draft ? draft.origin : saved }),
    save: () => {
      if (clashes.length > 0) setComparing(true);
      else if (draft && !isSaving) void sendOver(values, saved, saved);
    },
    discard: () => {
      setDraft(null);
      setError(null);
    },
    resolve: (choices) => {
      setComparing(false);
      const chosen = Object.fromEntries(
        clashes.map(({ path, mine, theirs }) => [path, (choices[path] === 'mine' ? mine : theirs) ?? null]),
      );
      const next = fromLeaves({ ...now?.merged, ...chosen });
      setDraft({ values: next, origin: saved });
      if (isSame(leavesOf(next), leavesOf(saved.values))) setDraft(null);
      else void sendOver(next, saved, saved);
    },
    decideLater: () => setComparing(false),
  };
}
