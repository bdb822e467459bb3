export type NameMatch = (name: string, word: string) => boolean;

/** Text without what nobody types when searching: case, and the widths of letters. */
export const plainText = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();

/** Contains what was typed, as it is written. */
export const matchWritten: NameMatch = (name, word) => plainText(name).includes(plainText(word));

/** Chinese is also found by pinyin and by initials, with every reading of a character: zs and zhangs find 张三. */
export async function loadPinyinMatch(): Promise<NameMatch> {
  const { default: pinyin } = await import('pinyin-match');
  return (name, word) => matchWritten(name, word) || pinyin.match(name, plainText(word)) !== false;
}
