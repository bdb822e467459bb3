import { useEffect, useEffectEvent } from 'react';
import { RequestError } from '../api/request.js';

const retryAfter = 5000;

/** What could not be sent is sent again by itself: when the line is back, and every few seconds until then. */
export function useSendAgain(failure: Error | null, send: () => void): void {
  const isUnsent = failure instanceof RequestError && (failure.code === 'offline' || failure.code === 'unavailable');
  const again = useEffectEvent(send);
  useEffect(() => {
    if (!isUnsent) return;
    const sendAgain = (): void => again();
    const timer = setInterval(sendAgain, retryAfter);
    window.addEventListener('online', sendAgain);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', sendAgain);
    };
  }, [isUnsent]);
}
