const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const chineseDigits: Record<string, number> = {
  ...{ 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 仨: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};

/** Full-width, circled and keycap digits as plain ones: `１②3️⃣🔟` → `1 2 3 10`, spaced where they would run together. */
export const plainDigits = (text: string): string =>
  text
    .replace(/\u{1F51F}/gu, '10 ')
    .replace(/((?:\d\uFE0F?\u20E3)+)/gu, (keys) => `${keys.replace(/\D/gu, '')} `)
    .replace(/[①-⑳]/gu, (sign) => `${circled.indexOf(sign) + 1} `)
    .replace(/[０-９＋．]/gu, (sign) => sign.normalize('NFKC'));

/** A small number in digits or Chinese signs: `2`, `两`, `十`, `十二`, `二十`; null for anything else. From 0 to 99. */
export function digitOf(text: string): number | null {
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  const [, tens, ones] = /^([一二两三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(text) ?? [];
  if (tens !== undefined && ones !== undefined)
    return (tens === '' ? 1 : (chineseDigits[tens] ?? 1)) * 10 + (ones === '' ? 0 : (chineseDigits[ones] ?? 0));
  return chineseDigits[text] ?? null;
}
