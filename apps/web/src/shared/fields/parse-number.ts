/**
 * The number a person meant: full-width digits, thousands separators, units behind and 万 are understood.
 * `"１２，０００" → 12000`, `"1.5万" → 15000`, `"28.8%" → 28.8`. Null for an empty text, NaN for no number.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll('−', '-')
    .replace(/[\s,，'¥$]/g, '')
    .replace(/(组|人|元|分|个|座|%)$/, '');
  if (plain === '') return null;
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(万|亿)?$/.exec(plain);
  if (!match) return Number.NaN;
  const factor = match[2] === '万' ? 1e4 : match[2] === '亿' ? 1e8 : 1;
  // Multiplying 1.1 by 10 000 leaves a trace of binary; twelve digits are more than anybody types.
  return Number((Number(match[1]) * factor).toPrecision(12));
}
