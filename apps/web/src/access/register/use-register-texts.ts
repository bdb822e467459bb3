import type { Language } from '@backcast/texts/language';
import { loadRegisterTexts, type RegisterTexts } from '@backcast/texts/register';
import { useEffect, useState } from 'react';

/** The texts of this part, null until they are there; the old language stays until the new one is. */
export function useRegisterTexts(language: Language): RegisterTexts | null {
  const [text, setText] = useState<RegisterTexts | null>(null);
  useEffect(() => {
    let isOver = false;
    void loadRegisterTexts(language).then((loaded) => {
      if (!isOver) setText(loaded);
    });
    return () => {
      isOver = true;
    };
  }, [language]);
  return text;
}
