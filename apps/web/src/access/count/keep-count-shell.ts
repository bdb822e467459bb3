/**
 * Has the browser keep the page itself, so that it opens and counts without a connection. Browsers allow it on https
 * and on this computer; elsewhere the page counts on while it is open.
 */
export async function keepCountShell(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  await navigator.serviceWorker.register('/m-worker.js', { scope: '/m.html' }).catch(() => null);
}
