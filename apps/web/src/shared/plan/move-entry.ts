/** A list with the entry one place further up (-1) or down (1); at the end of the list it stays where it is. */
export function moveEntry<Entry extends { id: string }>(entries: readonly Entry[], id: string, by: -1 | 1): Entry[] {
  const from = entries.findIndex((entry) => entry.id === id);
  const to = from + by;
  const moved = [...entries];
  if (from < 0 || to < 0 || to >= entries.length) return moved;
  [moved[from], moved[to]] = [moved[to]!, moved[from]!];
  return moved;
}

/** A list with some fields of one entry changed. */
export const putEntry = <Entry extends { id: string }>(
  entries: readonly Entry[],
  id: string,
  part: Partial<Entry>,
): Entry[] => entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry));
export const withoutEntry = <Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry[] =>
  entries.filter((entry) => entry.id !== id);
