import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { InviteesSearch } from './invitees-search.js';

type Change = { [Key in keyof InviteesSearch]?: InviteesSearch[Key] | undefined };

/** The address of the page, and a way to change a part of it; `undefined` takes a part out. */
export function useInviteesSearch() {
  const search = useSearch({ strict: false }) as InviteesSearch;
  const navigate = useNavigate();
  const put = useCallback(
    (change: Change): void =>
      void navigate({
        to: '.',
        search: ((old: InviteesSearch) => ({ ...old, ...change })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { search, put };
}
