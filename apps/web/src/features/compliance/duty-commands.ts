import type { DutyView } from '@backcast/contracts/events/duty';
import type { EventView } from '@backcast/contracts/events/event';
import type { ChangeList } from '@backcast/contracts/records/change';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { myPersonId } from '../../shared/api/me.query.js';
import { request, RequestError } from '../../shared/api/request.js';
import type { ClashChoice } from '../../shared/feedback/conflict-dialog.js';
import { isLeafCommand, settleStale, type DutyBody, type DutyClash, type LeafCommand } from './duty-leaf.js';

export type DutyCommand = LeafCommand | 'evidence' | 'evidence/remove';

/** What somebody else set meanwhile, and what becomes of it. */
export type AskedClash = DutyClash & { decide: (choice: ClashChoice | 'later') => void };

export type DutyCommands = {
  isBusy: boolean;
  error: Error | null;
  /** Both values of what two people set at once; the command waits for the choice. */
  clash: AskedClash | null;
  /** When something that can be undone in place was saved. */
  savedAt: number | null;
  /** Answers whether it is settled. `seen` is what the person decided over, where a form was open for a while. */
  send: (command: DutyCommand, body: DutyBody, seen?: DutyView | null) => Promise<boolean>;
  undo: () => void;
  endUndo: () => void;
};

const undoable: readonly DutyCommand[] = ['status', 'owner', 'papers', 'answer'];
const clock = (): number => Date.now();
const asError = (failure: unknown): Error => (failure instanceof Error ? failure : new Error(String(failure)));
const staleWith = (failure: unknown): DutyView | null =>
  failure instanceof RequestError && failure.code === 'stale' ? (failure.values['current'] as DutyView) : null;

/**
 * Does something about one duty, over what the person saw. What somebody else set meanwhile is merged where it is about
 * something else, and put before the person where it is about the same.
 */
export function useDutyCommands(event: EventView, key: string): DutyCommands {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [clash, setClash] = useState<AskedClash | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const eventKey = ['event', event.id];
  const readAgain = (): Promise<unknown> =>
    Promise.all([eventKey, ['events'], ['changes']].map((queryKey) => client.invalidateQueries({ queryKey })));

  const guarded = async (work: () => Promise<boolean>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      return await work();
    } catch (failure) {
      setError(asError(failure));
      return false;
    } finally {
      setBusy(false);
      await readAgain();
    }
  };
  // Uploads send one command after the other: they go over the newest answer, not over that of the last render.
  const newest = (): DutyView | null =>
    client.getQueryData<EventView>(eventKey)?.duties.find((duty) => duty.key === key) ?? null;
  const keep = (duty: DutyView): void => {
    client.setQueryData<EventView>(
      eventKey,
      (old) => old && { ...old, duties: [...old.duties.filter((each) => each.key !== key), duty] },
    );
  };
  const ask = (found: DutyClash): Promise<ClashChoice | 'later'> =>
    new Promise((resolve) => {
      setClash({ ...found, decide: (choice) => (setClash(null), resolve(choice)) });
    });
  const sendOver = async (command: DutyCommand, body: DutyBody, seen: DutyView | null): Promise<boolean> => {
    try {
      const path = `events/${event.id}/duties/${key}/${command}`;
      keep(await request<DutyView>('POST', path, { version: seen?.version ?? 0, ...body }));
      setSavedAt(undoable.includes(command) ? clock() : null);
      return true;
    } catch (failure) {
      const current = staleWith(failure);
      // Refused over the very version it was sent over: sending again would go on for ever.
      if (current === null || current.version === (seen?.version ?? 0)) throw failure;
      keep(current);
      if (!isLeafCommand(command)) return sendOver(command, body, current);
      const settled = settleStale(command, body, seen, current);
      if (settled.kind === 'kept') return true;
      if (settled.kind === 'send') return sendOver(command, settled.body, current);
      const choice = await ask(settled.clash);
      return choice === 'mine' ? sendOver(command, body, current) : choice === 'theirs';
    }
  };
  return {
    ...{ isBusy, error, clash, savedAt },
    send: (command, body, seen = newest()) => guarded(() => sendOver(command, body, seen)),
    undo: () => {
      setSavedAt(null);
      void guarded(async () => {
        // Only what this person did; what a colleague did since is theirs.
        const own = `section=duties&limit=1&personId=${myPersonId(client)}`;
        const { changes } = await request<ChangeList>('GET', `events/${event.id}/changes?${own}`);
        if (changes[0]) await request('POST', `events/${event.id}/changes/${changes[0].id}/undo`);
        return true;
      });
    },
    endUndo: () => setSavedAt(null),
  };
}
