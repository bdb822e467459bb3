import type { Hint } from '@backcast/contracts/platform/hint';

/** PostgreSQL refuses notifications of 8,000 bytes and more. */
const mostBytes = 7_900;

/** Hints as few texts (JSON arrays) as notifications can carry, in order; the same thing said twice is said once. */
export const packHints = (hints: Hint[]): string[] => {
  const texts = [...new Map(hints.map((hint) => [sameThing(hint), JSON.stringify(hint)])).values()];
  const packs: string[][] = [];
  let bytes = Infinity;
  for (const text of texts) {
    const size = Buffer.byteLength(text) + 1;
    if (bytes + size > mostBytes) {
      packs.push([]);
      bytes = 2;
    }
    packs.at(-1)?.push(text);
    bytes += size;
  }
  return packs.map((pack) => `[${pack.join(',')}]`);
};

const sameThing = (hint: Hint): string => [hint.orgId, hint.about, hint.id, hint.section].join(' ');
