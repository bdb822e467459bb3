import type { EventView } from '@backcast/contracts/events/event';
import type { GoalSection } from '@backcast/contracts/events/goal';
import type { ChangeList } from '@backcast/contracts/records/change';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { myPersonId } from '../../shared/api/me.query.js';
import { request, RequestError } from '../../shared/api/request.js';
import {
  changedLeaves,
  keepDraft,
  mergeDraft,
  readDraft,
  resolveClashes,
  waitsForApply,
  type Goal,
  type GoalDraft,
  type Merged,
} from './goal-draft.js';

export type LastSave = { before: Goal; after: Goal; at: number };
export type GoalEditor = {
  /** What is on the screen: the draft over what is saved, or what is saved. */
  goal: Goal;
  /** Saved state that changes are shown against: now, or for ten seconds what it was before the last save. */
  baseline: Goal | null;
  /** Saved state that the draft started from; null without a draft. */
  origin: Goal | null;
  changed: string[];
  clashes: string[];
  isDirty: boolean;
  isWaiting: boolean;
  isSaving: boolean;
  isCommitted: boolean;
  wasRestored: boolean;
  failure: Error | null;
  lastSave: LastSave | null;
  edit: (change: (goal: Goal) => Goal) => void;
  commit: () => void;
  apply: () => void;
  discard: () => void;
  undo: () => void;
  endUndo: () => void;
  resolve: (choices: Record<string, 'mine' | 'theirs'>) => void;
};

const retryAfter = 5000;

/**
 * Edits the goal of one event: consequences show while typing, leaving a field saves, what moves others' work waits for
 * "apply", drafts survive a reload, and what somebody else saved meanwhile is merged or comes back as a clash.
 */
export function useGoalEditor(event: EventView): GoalEditor {
  const client = useQueryClient();
  const saved = event.goal;
  const isAnnounced = event.status === 'announced';
  const [draft, setDraftState] = useState<GoalDraft | null>(() => readDraft(event.id));
  const [wasRestored, setRestored] = useState(draft !== null);
  const [isSaving, setSaving] = useState(false);
  const [isCommitted, setCommitted] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const [lastSave, setLastSave] = useState<LastSave | null>(null);
  // Handlers run one after the other within one tap; they need the newest state, not the one of the last render.
  const now = useRef({ draft, saved, isSaving: false, isCommitted: false });
  useLayoutEffect(() => {
    now.current.saved = saved;
  }, [saved]);

  const setDraft = useCallback(
    (next: GoalDraft | null) => {
      now.current.draft = next;
      keepDraft(event.id, next);
      setDraftState(next);
    },
    [event.id],
  );
  const mergedNow = useCallback((): Merged => {
    const { draft: latest, saved: section } = now.current;
    return latest ? mergeDraft(latest, section) : { goal: section, clashes: [] };
  }, []);
  const putSaved = useCallback(
    (section: GoalSection) => {
      now.current.saved = section;
      client.setQueryData<EventView>(['event', event.id], (old) => old && { ...old, goal: section });
    },
    [client, event.id],
  );

  /** Saves once; answers whether there is more to save, because of typing or merging meanwhile. */
  const saveOnce = useCallback(async (): Promise<boolean> => {
    const { goal, clashes } = mergedNow();
    const { saved: section } = now.current;
    if (now.current.isSaving || clashes.length > 0 || changedLeaves(section, goal).length === 0) return false;
    now.current.isSaving = true;
    setSaving(true);
    let isAgain = false;
    try {
      const next = await request<GoalSection>('PUT', `events/${event.id}/goal`, {
        version: section.version,
        facts: goal.facts,
        pins: goal.pins,
      });
      const typed = mergedNow().goal;
      putSaved(next);
      // What was typed while the save was on its way stays a draft, now over the new state.
      const typedSince = changedLeaves(next, typed);
      setDraft(changedLeaves(goal, typed).length > 0 ? { origin: next, mine: typed } : null);
      isAgain = typedSince.length > 0 && now.current.isCommitted && !(isAnnounced && waitsForApply(typedSince));
      setLastSave({ before: { facts: section.facts, pins: section.pins }, after: goal, at: Date.now() });
      setFailure(null);
      setRestored(false);
      void client.invalidateQueries({ queryKey: ['changes'] });
      void client.invalidateQueries({ queryKey: ['events'] });
    } catch (error) {
      if (error instanceof RequestError && error.code === 'stale') {
        const { current } = error.values as { current: GoalSection };
        putSaved(current);
        // Refused over the very version it was sent over: sending again would go on for ever.
        isAgain = mergedNow().clashes.length === 0 && current.version !== section.version;
      } else {
        setFailure(error instanceof Error ? error : new Error(String(error)));
      }
    } finally {
      now.current.isSaving = false;
      setSaving(false);
    }
    return isAgain;
  }, [client, event.id, isAnnounced, mergedNow, putSaved, setDraft]);
  const save = useCallback(async (): Promise<void> => {
    while (await saveOnce());
  }, [saveOnce]);

  const edit = useCallback(
    (change: (goal: Goal) => Goal) => {
      const { goal, clashes } = mergedNow();
      const { draft: latest, saved: section } = now.current;
      const origin =
        clashes.length > 0 && latest
          ? latest.origin
          : { facts: section.facts, pins: section.pins, version: section.version };
      const mine = change({ facts: goal.facts, pins: goal.pins });
      now.current.isCommitted = false;
      setCommitted(false);
      setDraft(clashes.length === 0 && changedLeaves(section, mine).length === 0 ? null : { origin, mine });
    },
    [mergedNow, setDraft],
  );

  const mustWait = useCallback(
    () => isAnnounced && waitsForApply(changedLeaves(now.current.saved, mergedNow().goal)),
    [isAnnounced, mergedNow],
  );
  const commit = useCallback(() => {
    now.current.isCommitted = true;
    setCommitted(true);
    if (!mustWait()) void save();
  }, [mustWait, save]);
  const discard = useCallback(() => {
    setFailure(null);
    setRestored(false);
    setDraft(null);
  }, [setDraft]);
  const resolve = useCallback(
    (choices: Record<string, 'mine' | 'theirs'>) => {
      const section = now.current.saved;
      const mine = resolveClashes(mergedNow(), section, choices);
      setDraft({ origin: { facts: section.facts, pins: section.pins, version: section.version }, mine });
      if (changedLeaves(section, mine).length === 0) setDraft(null);
      else void save();
    },
    [mergedNow, save, setDraft],
  );
  const endUndo = useCallback(() => setLastSave(null), []);
  const undo = useCallback(async () => {
    setLastSave(null);
    try {
      const own = `limit=1&section=goal&personId=${myPersonId(client)}`;
      const { changes } = await request<ChangeList>('GET', `events/${event.id}/changes?${own}`);
      const change = changes[0];
      if (!change) return;
      const next = await request<EventView>('POST', `events/${event.id}/changes/${change.id}/undo`);
      client.setQueryData(['event', event.id], next);
      void client.invalidateQueries({ queryKey: ['changes'] });
      void client.invalidateQueries({ queryKey: ['events'] });
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  }, [client, event.id]);

  // What could not be sent is sent again by itself: when the line is back, and every few seconds until then.
  const isUnsent =
    failure instanceof RequestError && (failure.code === 'offline' || failure.code === 'unavailable') && draft !== null;
  useEffect(() => {
    if (!isUnsent) return;
    const again = (): void => commit();
    const timer = setInterval(again, retryAfter);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [isUnsent, commit]);

  const merged = useMemo(() => (draft ? mergeDraft(draft, saved) : { goal: saved, clashes: [] }), [draft, saved]);
  const changed = useMemo(() => changedLeaves(saved, merged.goal), [saved, merged]);
  const isDirty = changed.length > 0;
  return {
    goal: merged.goal,
    baseline: isDirty ? saved : (lastSave?.before ?? null),
    origin: draft?.origin ?? null,
    changed,
    clashes: merged.clashes,
    isDirty,
    isWaiting: isAnnounced && waitsForApply(changed),
    isSaving,
    isCommitted,
    wasRestored,
    failure,
    lastSave: isDirty ? null : lastSave,
    edit,
    commit,
    apply: () => void save(),
    discard,
    undo: () => void undo(),
    endUndo,
    resolve,
  };
}
