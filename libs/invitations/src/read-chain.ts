import { digitOf, plainDigits } from './plain-digits.js';
import { type ReadParty, readParty } from './read-party.js';

/** One sign-up of a chain. `line` counts from 1, as the paste has them. */
export type ChainEntry = { line: number; name: string; phone: string; note: string } & ReadParty;

export type ReadChain = {
  entries: ChainEntry[];
  /** What stands above the first number: the chain's title and what it is about. */
  header: string[];
  /** Lines of the list that say nobody: empty numbers and those that were cancelled. */
  skipped: { line: number; text: string; reason: 'empty' | 'cancelled' }[];
};

/** `1.`, `1、`, `1)`, `(1)`, `1 张三`, `①`, `1️⃣`; at most four digits, so that no phone number is a place in the list. */
const numbered = /^[([（【]?\s*(\d{1,4})\s*[)\]）】]?\s*(?:[.、,，:：)）．。]\s*|\s+|(?=[^\d\s年月日:：点时分.\-/~]))/u;
const cancelled = /(取消|不来了|不去了|来不了|退出|划掉|cancel+ed|withdrawn|not coming)/iu;
const struck = /\u0336|~~/u;
const phone = /(?<!\d)(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/u;
/** WeChat puts these before a chain. */
const example = /^(例|示例|样例|例如|example)[:：.、\s]/iu;

/**
 * Reads a sign-up chain (接龙) that was copied from a chat: numbered lines with a name, often how many come, sometimes a
 * phone and a remark. Understands `1. 张三 2大1小`, `2、李四+2`, `③ 王五（夫妻）`, `4️⃣ 赵六 138…`, header lines above, examples and
 * cancelled lines. When people copied the chain on and one number stands there twice, the later line counts, as it does
 * in the chat. Names are taken as they are; phones keep only digits and `+`. Without any number each line is an entry.
 */
export function readChain(text: string): ReadChain {
  const lines = text
    .split(/\r\n|\r|\n|\u2028/u)
    .map((raw, index) => ({ line: index + 1, raw: plainDigits(raw).trim() }))
    .filter(({ raw }) => raw !== '');
  const isNumbered = lines.some(({ raw }) => numbered.test(raw) && !example.test(raw));
  const header: string[] = [];
  const skipped: ReadChain['skipped'] = [];
  const byNumber = new Map<string, ChainEntry | null>();
  for (const { line, raw } of lines) {
    const found = example.test(raw) ? null : numbered.exec(raw);
    if (isNumbered && !found) {
      addBelow(header, byNumber, raw);
      continue;
    }
    const key = found ? `${Number(found[1])}` : `line ${line}`;
    const body = found ? raw.slice(found[0].length) : raw;
    const entry = struck.test(body) || cancelled.test(body) ? 'cancelled' : readEntry(body, line);
    if (typeof entry !== 'string') {
      byNumber.set(key, entry);
      continue;
    }
    skipped.push({ line, text: raw, reason: entry });
    byNumber.set(key, null);
  }
  return { entries: [...byNumber.values()].filter((entry) => entry !== null), header, skipped };
}

/** A line without a number belongs to the header while nobody signed up, else to the entry above. */
function addBelow(header: string[], byNumber: Map<string, ChainEntry | null>, raw: string): void {
  const last = [...byNumber.values()].at(-1);
  if (byNumber.size === 0) header.push(raw);
  else if (last) last.note = [last.note, raw].filter((part) => part !== '').join(' ');
}

function readEntry(body: string, line: number): ChainEntry | 'empty' {
  const number = phone.exec(body)?.[0] ?? '';
  const { rest, ...party } = readParty(number === '' ? body : body.replace(number, ' '));
  const words = rest
    .replace(/[()（）【】[\]]/gu, ' ')
    .split(/[\s,，、;；:：/|—–-]+/u)
    .filter((word) => word !== '');
  const [name = '', ...more] = joinLatin(words);
  if (name === '' || digitOf(name) !== null) return 'empty';
  return { line, name, phone: number.replace(/[^\d+]/gu, ''), note: more.join(' '), ...party };
}

/** A name in Latin letters has several words: `Li Ming` is one name, `张三 带孩子` is a name and a remark. */
function joinLatin(words: string[]): string[] {
  const count = words.findIndex((word) => !/^[\p{Script=Latin}.'’]+$/u.test(word));
  const latin = count === -1 ? words.length : count;
  if (latin < 2 || latin > 4) return words;
  return [words.slice(0, latin).join(' '), ...words.slice(latin)];
}
