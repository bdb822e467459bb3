import { lazy, Suspense, useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Icon } from '../../shared/look/icon.js';
import { commandKey } from './command-key.js';
import { useKeys } from './use-keys.js';

const Palette = lazy(() => import('./palette.js').then(({ Palette: component }) => ({ default: component })));
const KeysSheet = lazy(() => import('./keys-sheet.js').then(({ KeysSheet: component }) => ({ default: component })));

/** The button and the keys that open search and commands; what they open is fetched when it is first wanted. */
export function PaletteDoor() {
  const { texts } = useSpeech();
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null);
  useKeys({
    onPalette: () => setShown((now) => (now === 'palette' ? null : 'palette')),
    onSheet: () => setShown('keys'),
  });
  const close = (): void => setShown(null);
  return (
    <>
      <button
        type="button"
        className="nav-item nav-search"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setShown('palette')}
      >
        <Icon name="search" />
        {texts.search.open}
        <kbd aria-hidden="true">{commandKey} K</kbd>
      </button>
      <Suspense fallback={null}>
        {shown === 'palette' && <Palette onClose={close} onKeys={() => setShown('keys')} />}
        {shown === 'keys' && <KeysSheet onClose={close} />}
      </Suspense>
    </>
  );
}
