/** Largest upload in bytes. */
export const largestFileBytes = 10 * 1024 * 1024;
/** Most pixels of a picture: what a browser can still show on a phone. */
export const mostImagePixels = 50_000_000;
/** Types accepted, found out by the content, never by the name. */
export const fileTypes = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf'] as const;
