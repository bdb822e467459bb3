import type { Hint } from '@backcast/contracts/platform/hint';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Which reads a hint makes old. */
export const staleKeys = (hint: Hint): string[][] => {
  switch (hint.about) {
    case 'event':
      return [...(hint.id === null ? [['event']] : [['event', hint.id]]), ['events'], ['changes'], ['members']];
    case 'inviting':
      return [
        ['event', ...(hint.id === null ? [] : [hint.id])],
        ...(hint.section === 'alarms' ? [['open-alarms']] : []),
      ];
    case 'event-list':
      return [['events']];
    case 'people':
      return [['people'], ['teams'], ['me'], ['changes']];
    case 'organization':
      return [['organization'], ['me'], ['teams'], ['calendar'], ['changes']];
    case 'calendar':
      return [['organization-calendar'], ['calendars'], ['changes']];
    case 'audiences':
      return [['audiences'], ['changes']];
    case 'rules':
      return [['rules'], ['changes']];
    case 'alarms':
      return [['alarms'], ['changes']];
    case 'talking-points':
      return [['talking-points'], ['changes']];
    case 'mail':
      return [['mails']];
    case 'session-ended':
      return [['me']];
    default:
      return [['changes']];
  }
};

const readAgain = (client: QueryClient, keys: string[][]): void => {
  for (const queryKey of keys) void client.invalidateQueries({ queryKey });
};

/**
 * One stream a browser tab, hints only: what they name is read again. After a reconnect everything is, because hints
 * that were missed are not repeated. Answers whether the stream is connected.
 */
export function useLiveStream(isSignedIn: boolean): boolean {
  const client = useQueryClient();
  const [isConnected, setConnected] = useState(true);
  useEffect(() => {
    if (!isSignedIn) return;
    const stream = new EventSource('/api/stream');
    let wasLost = false;
    stream.addEventListener('open', () => {
      setConnected(true);
      if (wasLost) readAgain(client, [[]]);
      wasLost = false;
    });
    stream.addEventListener('error', () => {
      wasLost = true;
      setConnected(false);
      // The sign-in session may have ended; asking who I am finds out.
      readAgain(client, [['me']]);
    });
    stream.addEventListener('hint', (event) => readAgain(client, staleKeys(JSON.parse(event.data as string) as Hint)));
    return () => stream.close();
  }, [client, isSignedIn]);
  return isConnected;
}
