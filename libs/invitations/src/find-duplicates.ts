/** What tells two customers apart: `sound` is the name in pinyin without tones, `phone` an E.164 number or ''. */
export type DuplicateEntry = { id: string; name: string; sound: string; phone: string };

export type Duplicate = { aId: string; bId: string; reason: 'phone' | 'name' | 'sound' };

/** Groups beyond this size say nothing: 张伟 in a list of 5,000 is no hint of a duplicate. */
const mostAlike = 12;

/**
 * Pairs that may be one customer: the same phone; or the same name, or names that sound the same (张静 and 章静), where at
 * most one of the two has a phone or both have none. Two with different phones and one name are two people until somebody
 * says otherwise. Each pair once, phones first, in the order of the list.
 */
export function findDuplicates(entries: readonly DuplicateEntry[]): Duplicate[] {
  const found = new Map<string, Duplicate>();
  const collect = (reason: Duplicate['reason'], keyOf: (entry: DuplicateEntry) => string): void => {
    for (const alike of groupsBy(entries, keyOf)) {
      for (const [at, a] of alike.entries())
        for (const b of alike.slice(at + 1)) {
          const pair = [a.id, b.id].toSorted().join(' ');
          if (a.id !== b.id && !found.has(pair) && (reason === 'phone' || !differInPhone(a, b)))
            found.set(pair, { aId: a.id, bId: b.id, reason });
        }
    }
  };
  collect('phone', ({ phone }) => phone);
  collect('name', ({ name }) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase());
  collect('sound', ({ sound }) => sound);
  return [...found.values()];
}

const differInPhone = (a: DuplicateEntry, b: DuplicateEntry): boolean =>
  a.phone !== '' && b.phone !== '' && a.phone !== b.phone;

function groupsBy(entries: readonly DuplicateEntry[], keyOf: (entry: DuplicateEntry) => string): DuplicateEntry[][] {
  const groups = new Map<string, DuplicateEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].filter(({ length }) => length > 1 && length <= mostAlike);
}
