import { useCallback, useEffect, useRef, useState } from 'react';
import { RequestError } from '../shared/api/request.js';
import { keepDay, readKeptDay, type KeptDay } from '../shared/day/kept-day.js';
import { forgetPeople } from '../shared/shell/kept-people.js';
import { loadDay } from './load-day.js';

const readEvery = 60_000;

export type Day = {
  day: KeptDay | null;
  /** `online`: what is shown was just read · `offline`: the line is gone · `failed`: the server did not answer well. */
  sync: 'loading' | 'online' | 'offline' | 'failed';
  isSignedOut: boolean;
  again: () => void;
};

/** What is kept on this device at once, then what the server says, again each minute while somebody looks. */
export function useDay(eventId: string | null): Day {
  const [day, setDay] = useState(readKeptDay);
  const [sync, setSync] = useState<Day['sync']>('loading');
  const [isSignedOut, setSignedOut] = useState(false);
  const isReading = useRef(false);
  const again = useCallback((): void => {
    if (isReading.current) return;
    isReading.current = true;
    loadDay(() => new Date(), eventId)
      .then(
        (read) => {
          keepDay(read);
          setDay(read);
          setSync('online');
          setSignedOut(false);
        },
        (error: unknown) => {
          const code = error instanceof RequestError ? error.code : 'internal';
          setSync(code === 'offline' || code === 'unavailable' ? 'offline' : 'failed');
          if (code !== 'unauthenticated') return;
          forgetPeople();
          setDay(null);
          setSignedOut(true);
        },
      )
      .finally(() => {
        isReading.current = false;
      });
  }, [eventId]);
  useEffect(() => {
    again();
    const lost = (): void => setSync('offline');
    const seen = (): void => {
      if (document.visibilityState === 'visible') again();
    };
    const timer = setInterval(seen, readEvery);
    window.addEventListener('online', again);
    window.addEventListener('offline', lost);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
      window.removeEventListener('offline', lost);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [again]);
  return { day, sync, isSignedOut, again };
}
