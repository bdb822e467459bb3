// Asking the runtime takes longer than the conversion itself; only names that exist are kept, and they are few.
const known = new Set<string>();

/**
 * Whether the text names a time zone that the runtime knows, by its IANA name: `Asia/Shanghai`, `UTC`.
 * Bare offsets (`+08:00`) are refused: they know nothing of summer time, and older browsers do not take them.
 */
export function isTimeZone(text: string): boolean {
  if (known.has(text)) return true;
  if (!/^[A-Za-z]/.test(text) || !isKnownToRuntime(text)) return false;
  known.add(text);
  return true;
}

function isKnownToRuntime(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
