import { useEffect, useEffectEvent } from 'react';
import { moveInList } from './move-in-list.js';
import { areSingleKeysOn } from './single-keys.js';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type="radio"], [type="checkbox"]), select, textarea'));
const isDialogOpen = (): boolean => document.querySelector('[role="dialog"]') !== null;

type Keys = { onPalette: () => void; onSheet: () => void };

/** Ctrl or ⌘ K, `?`, and j, k, Enter in lists. Nothing acts while Chinese (or another language) is being composed. */
export function useKeys({ onPalette, onSheet }: Keys): void {
  const act = useEffectEvent((event: KeyboardEvent): void => {
    // 229 is what older browsers say instead of isComposing.
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      onPalette();
      return;
    }
    if (event.ctrlKey || event.metaKey || isTyping(event.target) || isDialogOpen()) return;
    if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.matches('[data-row]'))
      event.target.querySelector<HTMLElement>('[data-row-open]')?.click();
    if (!areSingleKeysOn()) return;
    if (event.key === '?') onSheet();
    if (event.key === 'j') moveInList(1);
    if (event.key === 'k') moveInList(-1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => act(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
