import { useNavigate, useSearch } from '@tanstack/react-router';

/** Whether the address asks for the page as it goes on paper: `?view=print`. */
export const useIsPrintView = (): boolean => (useSearch({ strict: false }) as { view?: unknown }).view === 'print';

/** Goes to the print view of this page and back; the rest of the address stays. */
export function usePrintView(): { open: () => Promise<void>; leave: () => void } {
  const navigate = useNavigate();
  const go = (view: 'print' | undefined): Promise<void> =>
    navigate({ to: '.', search: ((old: object) => ({ ...old, view })) as never });
  return { open: () => go('print'), leave: () => void go(undefined) };
}
