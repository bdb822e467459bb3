/**
 * Has the browser keep the page itself, for the event day only. Answers whether that worked: browsers allow it on
 * https and on this computer, and the pages of development are not kept.
 */
export async function keepShell(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return false;
  try {
    await navigator.serviceWorker.register('/day-worker.js', { scope: '/day' });
    const { active } = await navigator.serviceWorker.ready;
    return active !== null;
  } catch {
    return false;
  }
}
