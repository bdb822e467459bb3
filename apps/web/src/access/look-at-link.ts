import type { AccessLinkView } from '@backcast/contracts/accounts/access-link';
import { useCallback, useEffect, useState } from 'react';
import { request } from '../shared/api/request.js';
import type { AccessToken } from './access-token.js';

export type Look =
  | { state: 'looking' }
  | { state: 'found'; link: AccessLinkView }
  | { state: 'failed'; error: unknown }
  | { state: 'incomplete' };

/** Asks what the link is for. Asking is not using: chat scanners may do it as often as they like. */
export function useLook(access: AccessToken | null): { look: Look; lookAgain: () => void } {
  const [look, setLook] = useState<Look>(access ? { state: 'looking' } : { state: 'incomplete' });
  const ask = useCallback(() => {
    if (!access) return;
    request<AccessLinkView>('POST', 'access-links/look', { token: access.token }).then(
      (link) => setLook({ state: 'found', link }),
      (error: unknown) => setLook({ state: 'failed', error }),
    );
  }, [access]);
  useEffect(ask, [ask]);
  const lookAgain = (): void => {
    setLook({ state: 'looking' });
    ask();
  };
  return { look, lookAgain };
}
