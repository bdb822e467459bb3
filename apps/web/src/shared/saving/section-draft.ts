import type { ChangeList } from '@backcast/contracts/records/change';
import type { SectionKey } from '@backcast/planning/event-sections';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { myPersonId } from '../api/me.query.js';
import { request, RequestError } from '../api/request.js';
import type { ClashChoice } from '../feedback/conflict-dialog.js';
import { useSendAgain } from './use-send-again.js';
import { keepDraft, readDraft } from './kept-draft.js';
import {
  changedLeaves,
  mergeSection,
  type ChangedLeaf,
  type Draft,
  type Section,
  type SectionClash,
  type SectionShape,
} from './merge-section.js';

type Options<Values, Raw> = SectionShape<Values> & {
  eventId: string;
  /** Name of the section in the history. */
  section: 'basics' | 'sessions' | 'members' | SectionKey;
  saved: Section<Values>;
  mayEdit: boolean;
  /** What the server keeps, out of its answer or out of the values of a `stale` error. */
  read: (raw: Raw) => Section<Values>;
  /** Shows what the server keeps wherever the page reads it. */
  put: (raw: Raw) => void;
  send: (values: Values, version: number) => Promise<Raw>;
  /** Whether a change moves the work of others: then it waits to be applied. */
  movesOthers?: (before: Values, after: Values) => boolean;
  /** What is read again once it is saved. */
  refresh: QueryKey[];
};

export type SectionDraft<Values> = {
  values: Values;
  /** What differs from what is saved. */
  changes: ChangedLeaf[];
  isSaving: boolean;
  /** The changes move others' work and wait for `apply`. */
  isWaiting: boolean;
  wasRestored: boolean;
  clashes: SectionClash[];
  /** Whether the clashes are to be decided now. */
  isComparing: boolean;
  error: Error | null;
  edit: (values: Values) => void;
  /** The person is done with a field: saves, unless the change waits. */
  leave: () => void;
  /** A choice is made and done with in one tap. */
  choose: (values: Values) => void;
  apply: () => void;
  discard: () => void;
  compare: () => void;
  resolve: (choices: Record<string, ClashChoice>) => void;
  decideLater: () => void;
  /** When the section was saved here, while that can be undone in place. */
  savedAt: number | null;
  undo: () => void;
  endUndo: () => void;
};

const clock = (): number => Date.now();
const asError = (failure: unknown): Error => (failure instanceof Error ? failure : new Error(String(failure)));

/**
 * Edits one small section of an event, which saves itself when a field is left. While nothing is typed it follows what
 * is saved; what somebody else saved meanwhile is merged leaf by leaf, and leaves that both changed are decided by the
 * person, never overwritten. Drafts survive a reload.
 */
export function useSectionDraft<Values, Raw>(options: Options<Values, Raw>): SectionDraft<Values> {
  const { eventId, section, saved, leavesOf, fromLeaves, refresh } = options;
  const client = useQueryClient();
  const [draft, showDraft] = useState<Draft<Values> | null>(() =>
    options.mayEdit ? readDraft(eventId, section, saved) : null,
  );
  const [wasRestored, setRestored] = useState(draft !== null);
  const [isSaving, setSaving] = useState(false);
  const [wish, setWish] = useState<'none' | 'compare' | 'later'>('none');
  const [isLeft, setLeft] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  // Handlers run one after the other within one tap; they need the newest state, not the one of the last render.
  const now = useRef({ draft, saved, seen: saved.version, isSaving: false, isLeft: false });
  useLayoutEffect(() => {
    if (now.current.seen !== saved.version) Object.assign(now.current, { saved, seen: saved.version });
  });

  const setDraft = (next: Draft<Values> | null): void => {
    now.current.draft = next;
    keepDraft(eventId, section, next);
    showDraft(next);
  };
  const putLeft = (next: boolean): void => {
    now.current.isLeft = next;
    setLeft(next);
  };
  const mergedOver = (latest: Draft<Values> | null, over: Section<Values>) =>
    latest ? mergeSection({ leavesOf, fromLeaves }, latest, over) : { values: over.values, merged: {}, clashes: [] };
  const mergedNow = () => mergedOver(now.current.draft, now.current.saved);
  const changesNow = (values: Values) => changedLeaves(leavesOf(now.current.saved.values), leavesOf(values));
  const mustWait = (): boolean => options.movesOthers?.(now.current.saved.values, mergedNow().values) ?? false;
  const readAgain = (): Promise<void[]> =>
    Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })));
  const keep = (raw: Raw): Section<Values> => {
    options.put(raw);
    return (now.current.saved = options.read(raw));
  };

  /** Saves once; answers whether there is more to save, because of typing or merging meanwhile. */
  const saveOnce = async (): Promise<boolean> => {
    const { values, clashes } = mergedNow();
    const { draft: sent, saved: over } = now.current;
    if (now.current.isSaving || clashes.length > 0 || changesNow(values).length === 0) return false;
    now.current.isSaving = true;
    setSaving(true);
    try {
      const next = keep(await options.send(values, over.version));
      const typed = now.current.draft;
      // What was typed while the save was on its way stays a draft, now over the new state.
      setDraft(typed === sent || typed === null ? null : { values: typed.values, origin: next });
      setSavedAt(clock());
      setError(null);
      setRestored(false);
      void readAgain();
      return now.current.draft !== null && now.current.isLeft && !mustWait();
    } catch (failure) {
      if (!(failure instanceof RequestError) || failure.code !== 'stale') {
        setError(asError(failure));
        return false;
      }
      const newest = keep(failure.values['current'] as Raw);
      void readAgain();
      if (newest.version !== over.version) return mergedNow().clashes.length === 0;
      // Refused over the very version it was sent over: sending again would go on for ever.
      setError(failure);
      return false;
    } finally {
      now.current.isSaving = false;
      setSaving(false);
    }
  };
  const save = async (): Promise<void> => {
    while (await saveOnce());
  };
  const edit = (values: Values): void => {
    const { draft: latest, saved: over } = now.current;
    const { clashes } = mergedNow();
    putLeft(false);
    if (clashes.length === 0 && changesNow(values).length === 0) return setDraft(null);
    setDraft({ values, origin: clashes.length > 0 && latest ? latest.origin : over });
  };
  const leave = (): void => {
    putLeft(true);
    if (!mustWait()) void save();
  };
  useSendAgain(draft === null ? null : error, leave);
  const undo = async (): Promise<void> => {
    setSavedAt(null);
    try {
      // Only what this person did; what a colleague saved since is theirs, and refuses the undo where it overlaps.
      const own = `limit=1&section=${section}&personId=${myPersonId(client)}`;
      const { changes } = await request<ChangeList>('GET', `events/${eventId}/changes?${own}`);
      if (changes[0]) await request('POST', `events/${eventId}/changes/${changes[0].id}/undo`);
      await readAgain();
    } catch (failure) {
      setError(asError(failure));
    }
  };
  const discard = (): void => {
    setDraft(null);
    setError(null);
    setRestored(false);
  };
  const resolve = (choices: Record<string, ClashChoice>): void => {
    setWish('none');
    const { merged, clashes } = mergedNow();
    const chosen = clashes.map(({ path, mine, theirs }) => [path, (choices[path] === 'mine' ? mine : theirs) ?? null]);
    const values = fromLeaves({ ...merged, ...Object.fromEntries(chosen) });
    setDraft(changesNow(values).length === 0 ? null : { values, origin: now.current.saved });
    void save();
  };

  const shown = mergedOver(draft, saved);
  const changes = changedLeaves(leavesOf(saved.values), leavesOf(shown.values));
  return {
    values: shown.values,
    changes,
    isSaving,
    // Whether others are moved may take a plan to find out: not while nothing is typed.
    isWaiting: changes.length > 0 && (options.movesOthers?.(saved.values, shown.values) ?? false),
    wasRestored: wasRestored && changes.length > 0,
    clashes: shown.clashes,
    // Whoever has finished a field that somebody else changed too is asked at once; whoever still types is only told.
    isComparing: shown.clashes.length > 0 && (wish === 'compare' || (wish === 'none' && isLeft)),
    error,
    edit,
    leave,
    choose: (values) => {
      edit(values);
      leave();
    },
    apply: () => void save(),
    discard,
    compare: () => setWish('compare'),
    resolve,
    decideLater: () => setWish('later'),
    savedAt,
    undo: () => void undo(),
    endUndo: useCallback(() => setSavedAt(null), []),
  };
}
