import { digitOf } from './plain-digits.js';

/** How many people a sign-up means, itself included, and how many of them are children; null where it does not say. */
export type ReadParty = { party: number | null; children: number };

const figure = '(\\d{1,2}|[一二两俩三仨四五六七八九十]{1,3})';
const adults = new RegExp(`${figure}\\s*(?:个|位|名)?\\s*(?:大人|成人|大(?!学|班|姐|哥|爷|妈|叔|伯)|adults?)`, 'iu');
const children = new RegExp(
  `${figure}\\s*(?:个|位|名)?\\s*(?:小孩|孩子|儿童|小朋友|小(?!时|区|学|王|李|张)|娃|kids?|children|child)`,
  'iu',
);
const besides = new RegExp(
  `(?:\\+|加|带|外加|plus\\s)\\s*${figure}(?:\\s*(?:个|位|名)?\\s*(?:人|people|persons?))?(?![\\d大小])`,
  'iu',
);
const together = new RegExp(
  `(?:共|一共|总共|合计|total)?\\s*${figure}\\s*(?:个人|位|人|名|口人|口|people|persons?|pax)`,
  'iu',
);
const couple = /(夫妻|夫妇|两口子|小两口|情侣|couple)/iu;
const threesome = /(三口之家|一家三口)/u;
const times = /[x×*]\s*(\d{1,2})(?!\d)/iu;

/**
 * Reads how many come out of a remark: `2大1小` → 3 with 1 child, `+2` → 3, `共4人` → 4, `夫妻` → 2. `rest` is what the
 * remark says besides.
 */
export function readParty(text: string): ReadParty & { rest: string } {
  const grown = numberIn(adults, text);
  const small = numberIn(children, text);
  if (grown !== null || small !== null) {
    const rest = text.replace(adults, ' ').replace(children, ' ');
    // `+1小` and `带1个孩子` come besides the one who signs up; `2大1小` is everybody.
    const alone = grown === null ? 1 : 0;
    const party = (grown ?? 0) + (small ?? 0) + alone;
    return { party, children: small ?? 0, rest: rest.replace(/(\+|带|加)\s*$|(\+|带|加)(?=\s)/gu, ' ') };
  }
  for (const [pattern, own] of [
    [besides, 1],
    [together, 0],
    [times, 0],
  ] as const) {
    const count = numberIn(pattern, text);
    if (count !== null && count + own > 0) return { party: count + own, children: 0, rest: text.replace(pattern, ' ') };
  }
  if (threesome.test(text)) return { party: 3, children: 1, rest: text.replace(threesome, ' ') };
  if (couple.test(text)) return { party: 2, children: 0, rest: text.replace(couple, ' ') };
  return { party: null, children: 0, rest: text };
}

const numberIn = (pattern: RegExp, text: string): number | null => {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : digitOf(found);
};
