const storageKey = 'backcast:single-keys';

/** Whether a single letter acts as a key; WCAG wants a way to turn that off, for those who dictate. */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

export function turnSingleKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // Storage may be forbidden; then they stay on.
  }
}
