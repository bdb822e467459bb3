// A Chinese sign is as wide as it is high, a Latin one about half of that; guessed generously, so that nothing runs over.
const widthOf = (sign: string): number => (/[\u2e80-\uffff]|[\u{20000}-\u{3ffff}]/u.test(sign) ? 1 : 0.58);

/** About how wide a text is, in units of its size. A picture that is made into a file may not measure. */
export const textWidth = (text: string): number => [...text].reduce((sum, sign) => sum + widthOf(sign), 0);

/** The text, cut with an ellipsis where it would be wider than `room` (in units of its size). */
export function fitText(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  let [kept, width] = ['', 1];
  for (const sign of text) {
    width += widthOf(sign);
    if (width > room) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
