import type { KeyboardEvent } from 'react';

/** Enter in a field is leaving it; the Enter that ends a Chinese (or other) composition is not. */
export const leaveOnEnter =
  (leave: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.target instanceof HTMLInputElement) leave();
  };
