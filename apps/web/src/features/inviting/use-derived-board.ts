import type { EventView } from '@backcast/contracts/events/event';
import type { InvitingView } from '@backcast/contracts/events/quotas';
import type { Board, BoardFacts } from '@backcast/pacing/board/board-shape';
import { deriveBoard } from '@backcast/pacing/board/derive-board';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { BoardAnswer } from './board.worker.js';

/** Forecasting more people than these takes longer than a tap may. */
const mostAtOnce = 200;

/**
 * The board of the event as it was read last. While a new one is derived, the one before stays on the screen; that of
 * very many people is derived beside the page.
 */
export function useDerivedBoard(event: EventView, view: InvitingView, facts: BoardFacts): Board {
  const latest = useMemo(
    () => ({ facts, stamp: `${stampOf(event)} ${stampOf(view)} ${facts.need}` }),
    [event, view, facts],
  );
  const shown = useDeferredValue(latest);
  const { data } = useSuspenseQuery({
    queryKey: ['invite-board', event.id, shown.stamp],
    queryFn: () => (shown.facts.inviters.length > mostAtOnce ? deriveApart(shown.facts) : deriveBoard(shown.facts)),
    ...{ staleTime: Infinity, gcTime: 60_000, retry: false, structuralSharing: false },
  });
  return data;
}

const stamps = new WeakMap<object, number>();
let last = 0;

/** A number for what was read: the same object, the same number. */
function stampOf(read: object): number {
  const stamp = stamps.get(read) ?? ++last;
  stamps.set(read, stamp);
  return stamp;
}

function deriveApart(facts: BoardFacts): Promise<Board> {
  const worker = new Worker(new URL('./board.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Board>((done, fail) => {
    worker.onerror = () => fail(new Error('the board was not derived'));
    worker.onmessage = ({ data }: MessageEvent<BoardAnswer>) =>
      data.kind === 'done' ? done(data.board) : fail(new Error('the board was not derived'));
    worker.postMessage(facts);
  }).finally(() => worker.terminate());
}
