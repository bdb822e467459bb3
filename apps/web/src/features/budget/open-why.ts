import { useNavigate, useSearch } from '@tanstack/react-router';

/** Whose reason is open is in the address, so that it can be sent to somebody. */
export function useOpenWhy(): { openWhy: string | null; toggleWhy: (key: string) => void } {
  const search = useSearch({ from: '/shell/e/$eventId/plan/budget' });
  const navigate = useNavigate({ from: '/e/$eventId/plan/budget' });
  return {
    openWhy: search.why ?? null,
    toggleWhy: (key) =>
      void navigate({
        search: { ...search, why: search.why === key ? undefined : key },
        replace: true,
        resetScroll: false,
      }),
  };
}
