/** The event of `#share=…`, or null when the address is about something else. */
export const shareAddress = (hash: string): string | null => /^#share=([0-9a-f-]{36})$/.exec(hash)?.[1] ?? null;
