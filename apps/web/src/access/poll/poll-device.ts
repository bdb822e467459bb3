const key = 'backcast.poll-device';

/** A secret that this browser made, so that an answer can be changed where it was given and nowhere else. */
export function pollDevice(): string {
  try {
    const kept = localStorage.getItem(key);
    if (kept !== null && /^[A-Za-z0-9_-]{16,200}$/.test(kept)) return kept;
    const made = randomSecret();
    localStorage.setItem(key, made);
    return made;
  } catch {
    // Browsers that keep nothing still answer; they cannot change it later.
    return (unkept ??= randomSecret());
  }
}

let unkept: string | null = null;

/** 192 random bits. */
function randomSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
