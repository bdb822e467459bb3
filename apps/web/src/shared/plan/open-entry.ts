import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Which entry of a step is open is in the address; opening one from elsewhere brings it into view. */
export function useOpenEntry(): { openId: string | null; toggle: (id: string) => void; goTo: (id: string) => void } {
  const { open } = useSearch({ strict: false });
  const navigate = useNavigate();
  const openId = open ?? null;
  const put = (id: string | null): void =>
    void navigate({
      to: '.',
      search: (all: Record<string, unknown>) => {
        const { open: _closed, ...rest } = all;
        return id === null ? rest : { ...rest, open: id };
      },
      replace: true,
      resetScroll: false,
    } as never);
  useEffect(() => {
    if (openId !== null) bringIntoView(openId);
    // Only what the address opened when the page came; a tap opens in place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return {
    openId,
    toggle: (id) => put(openId === id ? null : id),
    goTo: (id) => {
      put(id);
      setTimeout(() => bringIntoView(id), 50);
    },
  };
}

function bringIntoView(id: string): void {
  const entry = document.getElementById(`entry-${id}`);
  entry?.scrollIntoView({ block: 'start' });
  entry?.focus({ preventScroll: true });
}
