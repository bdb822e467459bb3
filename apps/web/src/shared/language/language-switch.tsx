import type { Language } from '@backcast/texts/language';
import { Segmented } from '../fields/segmented.js';
import { useSpeech } from './texts-context.js';

const options = [
  { value: 'zh-CN', label: '中' },
  { value: 'en', label: 'EN' },
] as const;

/** Chinese or English, at once and on this device; `onChosen` may also keep it with the account. */
export function LanguageSwitch({ onChosen }: { onChosen?: (language: Language) => void }) {
  const { texts, language, changeLanguage } = useSpeech();
  const choose = (next: Language): void => {
    void changeLanguage(next);
    onChosen?.(next);
  };
  return (
    <Segmented
      label={texts.shell.language}
      isLabelHidden
      value={language}
      options={options}
      onChange={choose}
      isSmall
    />
  );
}
