import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { InviteSearch } from './invite-search.js';

type Change = { [Key in keyof InviteSearch]?: InviteSearch[Key] | undefined };

/** The address of the page, and a way to change a part of it; `undefined` takes a part out. */
export function useInviteSearch() {
  const search = useSearch({ strict: false }) as InviteSearch;
  const navigate = useNavigate();
  const put = useCallback(
    (change: Change): void =>
      void navigate({
        to: '.',
        search: ((old: InviteSearch) => ({ ...old, ...change })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { search, put };
}
