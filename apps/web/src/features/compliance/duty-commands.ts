import type { DutyView } from '@backcast/contracts/events/duty';
import type { EventView } from '@backcast/contracts/events/event';
import type { ChangeList } from '@backcast/contracts/records/change';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../shared/api/request.js';

export type DutyCommand =
  'status' | 'owner' | 'papers' | 'evidence' | 'evidence/remove' | 'answer' | 'override' | 'override/end';

export type DutyCommands = {
  isBusy: boolean;
  error: Error | null;
  /** When something that can be undone in place was saved. */
  savedAt: number | null;
  /** Answers whether it was kept. */
  send: (command: DutyCommand, body: object) => Promise<boolean>;
  undo: () => void;
  endUndo: () => void;
};

const undoable: readonly DutyCommand[] = ['status', 'owner', 'papers', 'answer'];
const asError = (failure: unknown): Error => (failure instanceof Error ? failure : new Error(String(failure)));

/** Does something about one duty, over the version that is shown; what others did meanwhile is read again. */
export function useDutyCommands(event: EventView, key: string): DutyCommands {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const eventKey = ['event', event.id];
  const readAgain = (): Promise<unknown> =>
    Promise.all([eventKey, ['events'], ['changes']].map((queryKey) => client.invalidateQueries({ queryKey })));

  const guarded = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      await work();
      return true;
    } catch (failure) {
      setError(asError(failure));
      return false;
    } finally {
      setBusy(false);
      await readAgain();
    }
  };
  // Uploads send one command after the other: the version is that of the newest answer, not of the last render.
  const versionNow = (): number =>
    client.getQueryData<EventView>(eventKey)?.duties.find((duty) => duty.key === key)?.version ?? 0;
  const keep = (duty: DutyView): void => {
    client.setQueryData<EventView>(
      eventKey,
      (old) => old && { ...old, duties: [...old.duties.filter((each) => each.key !== key), duty] },
    );
  };
  return {
    ...{ isBusy, error, savedAt },
    send: (command, body) =>
      guarded(async () => {
        const path = `events/${event.id}/duties/${key}/${command}`;
        keep(await request<DutyView>('POST', path, { version: versionNow(), ...body }));
        setSavedAt(undoable.includes(command) ? Date.now() : null);
      }),
    undo: () => {
      setSavedAt(null);
      void guarded(async () => {
        const last = await request<ChangeList>('GET', `events/${event.id}/changes?section=duties&limit=1`);
        const change = last.changes[0];
        if (change) await request('POST', `events/${event.id}/changes/${change.id}/undo`);
      });
    },
    endUndo: () => setSavedAt(null),
  };
}
