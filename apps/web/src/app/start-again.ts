const storageKey = 'backcast:reloaded-for-chunk';
const patience = 60_000;

/**
 * After a deployment an open page may ask for a chunk that is gone. Loading the page again fetches the new one; a second
 * failure within a minute is left to the error page, so that nothing reloads for ever.
 */
export function reloadWhenChunksAreGone(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(storageKey) ?? 0);
    if (Date.now() - last < patience) return;
    event.preventDefault();
    sessionStorage.setItem(storageKey, String(Date.now()));
    location.reload();
  });
}
