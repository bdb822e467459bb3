import type { CountReport } from '@backcast/contracts/events/quotas';
import { newId } from '../../shared/api/new-id.js';
import type { CountPlace } from './count-numbers.js';
import type { CountEvent, KeptCounts } from './kept-counts.js';
import { type CountTap, isCount, type Tap } from './tap.js';
import type { TapQueue } from './tap-queue.js';

/** As much as one report may carry. */
const mostAtOnce = 1000;

export type CountActions = {
  /** Adds so many customers to a counter; below 0 takes some away. */
  add: (place: CountPlace, delta: number) => void;
  /** Makes an action so many customers instead; 0 takes it back. */
  change: (action: CountAction, delta: number) => void;
  /** Forgets a refused report, or sends it once more. */
  drop: (id: string) => void;
  retry: (id: string) => void;
};

/** Something done lately: a report of this phone, or one that the server has from any of the person's phones. */
export type CountAction = CountReport & { tap: CountTap | null; isCorrected: boolean };

/** The newest first; what the server may not know yet before the rest, whatever this phone's clock says. */
export function latestActions(event: CountEvent, taps: readonly Tap[], account: string): CountAction[] {
  const own = taps.filter(isCount).filter((tap) => tap.account === account && tap.eventId === event.id);
  const corrected = new Set(own.map(({ follows }) => follows));
  const known = new Set(own.map(({ id }) => id));
  const actions = [
    ...own.map((tap) => ({ ...tap, byId: tap.personId, tap })),
    ...event.mine.filter(({ id }) => !known.has(id)).map((report) => ({ ...report, tap: null })),
  ];
  return actions
    .filter(({ tap }) => !tap?.follows || tap.state === 'refused')
    .map((action) => ({ ...action, isCorrected: corrected.has(action.id) }))
    .toSorted((a, b) => Number(a.tap === null) - Number(b.tap === null) || b.at.localeCompare(a.at));
}

export function countActions(
  queue: TapQueue,
  { account, personId, personName }: KeptCounts,
  event: CountEvent,
  send: () => void,
): CountActions {
  const keep = (tap: Tap): void => void queue.put(tap).then(send);
  const tapOf = (place: CountPlace, delta: number, follows: string | null): CountTap => ({
    ...{ id: newId(), account, personName, eventId: event.id, personId, ...place, delta, follows },
    ...{ at: new Date().toISOString(), state: 'waiting', isTried: false, problem: null },
  });
  return {
    add: (place, delta) => {
      for (let left = delta; left !== 0;) {
        const part = Math.sign(left) * Math.min(mostAtOnce, Math.abs(left));
        keep(tapOf(place, part, null));
        left -= part;
      }
    },
    change: ({ id, sessionId, day, stage, delta: before }, delta) => {
      // What is tried meanwhile cannot be rewritten: only an opposite report takes it back.
      const tap = queue.taps.find((each) => each.id === id);
      if (delta === before) return;
      if (tap === undefined || tap.isTried) keep(tapOf({ sessionId, day, stage }, delta - before, id));
      else if (delta === 0) void queue.remove(id);
      else keep({ ...tap, delta });
    },
    drop: (id) => void queue.remove(id),
    retry: (id) => {
      const tap = queue.taps.find((each) => each.id === id);
      if (tap) keep({ ...tap, state: 'waiting', problem: null });
    },
  };
}
