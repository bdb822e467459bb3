import { useEffect } from 'react';

type Dirty = { isDirty: boolean; discard: () => void };

/** Esc takes an unsaved change back, unless it is meant for a field, a menu or a Chinese composition. */
export function useDiscardKey({ isDirty, discard }: Dirty): void {
  useEffect(() => {
    if (!isDirty) return;
    let wasOverlayOpen = false;
    // Seen before the overlay closes itself on the same key.
    const look = (): void => {
      const overlays = [...document.querySelectorAll('[role="dialog"],[role="listbox"],[role="menu"]')];
      wasOverlayOpen = overlays.some((each) => each.getClientRects().length > 0);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || wasOverlayOpen) return;
      discard();
    };
    window.addEventListener('keydown', look, true);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', onKey);
    };
  }, [isDirty, discard]);
}
