export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * The language for a person who has not chosen one: the first of the browser's preferences that we speak.
 * Any Chinese is served with zh-CN, anything unknown with Chinese too, because the product is Chinese first.
 */
export const languageFor = (preferences: readonly string[]): Language => {
  for (const preference of preferences) {
    if (preference.toLowerCase().startsWith('zh')) return 'zh-CN';
    if (preference.toLowerCase().startsWith('en')) return 'en';
  }
  return 'zh-CN';
};
