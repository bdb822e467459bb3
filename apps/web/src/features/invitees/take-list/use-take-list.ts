import {
  type CheckedImport,
  type ImportView,
  mostRowsAtOnce,
  type RowVerdict,
  type UndoneImport,
} from '@backcast/contracts/invitees/customer-import';
import type { ListedCustomer } from '@backcast/invitations/read-customer-list';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newId } from '../../../shared/api/new-id.js';
import { request } from '../../../shared/api/request.js';
import { partsOf } from './list-to-take.js';

export type Choice = { ownerId: string; sessionId: string | null; addsOwners: boolean };
export type TakeState =
  | { step: 'idle' }
  | { step: 'checking' | 'taking'; done: number; all: number }
  | { step: 'checked'; rows: RowVerdict[]; newOwners: string[] }
  | { step: 'stopped'; taken: number }
  | { step: 'taken'; rows: RowVerdict[] }
  | { step: 'undone'; removed: number; kept: number };

/** Checks a list and takes it in, a part at a time; stopped or cut off it goes on where it was, and nothing counts twice. */
export function useTakeList(eventId: string, name: string, source: 'file' | 'paste' | 'chain') {
  const client = useQueryClient();
  const [state, setState] = useState<TakeState>({ step: 'idle' });
  const [error, setError] = useState<unknown>(null);
  const isWanted = useRef(true);
  const importId = useRef('');
  const path = `events/${eventId}/imports`;

  const inParts = async (
    step: 'checking' | 'taking',
    customers: readonly ListedCustomer[],
    send: (rows: ListedCustomer[], part: number) => Promise<CheckedImport>,
  ): Promise<{ rows: RowVerdict[]; newOwners: string[] } | null> => {
    const rows: RowVerdict[] = [];
    const newOwners = new Set<string>();
    isWanted.current = true;
    for (const [part, some] of partsOf(customers, mostRowsAtOnce).entries()) {
      setState({ step, done: rows.length, all: customers.length });
      const answer = await send(some, part);
      rows.push(...answer.rows);
      for (const owner of answer.newOwners) newOwners.add(owner);
      if (!isWanted.current) return null;
    }
    return { rows, newOwners: [...newOwners] };
  };

  const guarded = async (work: () => Promise<void>, before: TakeState): Promise<void> => {
    setError(null);
    try {
      await work();
    } catch (problem) {
      setError(problem);
      setState(before);
    }
  };

  const check = (customers: readonly ListedCustomer[], choice: Choice): Promise<void> =>
    guarded(
      async () => {
        const checked = await inParts('checking', customers, (rows) =>
          request<CheckedImport>('POST', `${path}/check`, { ...choice, rows }),
        );
        setState(checked === null ? { step: 'idle' } : { step: 'checked', ...checked });
      },
      { step: 'idle' },
    );

  const take = (customers: readonly ListedCustomer[], choice: Choice): Promise<void> =>
    guarded(
      async () => {
        importId.current ||= newId();
        const id = importId.current;
        await request<ImportView>('POST', path, { id, name: name.slice(0, 200) || source, source });
        const taken = await inParts('taking', customers, (rows, part) =>
          request<CheckedImport>('POST', `${path}/${id}/parts`, { part, ...choice, rows }),
        );
        await client.invalidateQueries({ queryKey: ['event', eventId] });
        setState(taken === null ? { step: 'stopped', taken: 0 } : { step: 'taken', rows: taken.rows });
      },
      { step: 'stopped', taken: 0 },
    );

  const undo = (): Promise<void> =>
    guarded(async () => {
      const { removed, kept } = await request<UndoneImport>('POST', `${path}/${importId.current}/undo`);
      importId.current = '';
      await client.invalidateQueries({ queryKey: ['event', eventId] });
      setState({ step: 'undone', removed, kept });
    }, state);

  const stop = (): void => {
    isWanted.current = false;
  };
  return { state, error, check, take, undo, stop, change: () => setState({ step: 'idle' }) };
}
export type Taking = ReturnType<typeof useTakeList>;
