import { pinyin } from 'pinyin-pro';

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * How a name sounds, for finding it as it is typed (zhangsan, zs) and for finding that 张静 and 章静 may be one: pinyin
 * without tones and spaces, and its initials. Surnames are read as surnames: 单 is shan.
 */
export const nameSound = (name: string): { sound: string; initials: string } => {
  const text = name.normalize('NFKC');
  const options = { toneType: 'none', type: 'array', surname: 'head', v: true } as const;
  return {
    sound: plain(pinyin(text, options).join('')),
    initials: plain(pinyin(text, { ...options, pattern: 'first' }).join('')),
  };
};
