import { languageFor, languages, type Language } from '@backcast/texts/language';

const storageKey = 'backcast:language';

const storage = (): Storage | null => {
  try {
    return localStorage;
  } catch {
    // Storage may be forbidden; then the browser's preference decides.
    return null;
  }
};

/** The language chosen on this device, else the browser's. */
export function rememberedLanguage(): Language {
  const chosen = storage()?.getItem(storageKey) ?? null;
  return languages.find((language) => language === chosen) ?? languageFor(navigator.languages);
}

/** Keeps a choice of language on this device; null leaves it to the browser again. */
export function rememberLanguage(language: Language | null): void {
  if (language === null) storage()?.removeItem(storageKey);
  else storage()?.setItem(storageKey, language);
}
