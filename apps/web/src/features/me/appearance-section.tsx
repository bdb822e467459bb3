import type { Me } from '@backcast/contracts/accounts/me';
import { languageFor, type Language } from '@backcast/texts/language';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { rememberLanguage } from '../../shared/language/remembered-language.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { ThemeSwitch } from '../../shared/look/theme-switch.js';

/** Language, which goes with the account, and theme, which stays on the device. */
export function AppearanceSection() {
  const { texts, changeLanguage } = useSpeech();
  const text = texts.pages.me;
  const me = useMe();
  const client = useQueryClient();
  const keep = useMutation({
    mutationFn: (language: Language | null) => request<Me>('PATCH', 'me', { language }),
    onSuccess: (next) => client.setQueryData(['me'], next),
  });
  const choose = async (choice: Language | 'auto'): Promise<void> => {
    await changeLanguage(choice === 'auto' ? languageFor(navigator.languages) : choice);
    if (choice === 'auto') rememberLanguage(null);
    keep.mutate(choice === 'auto' ? null : choice);
  };
  return (
    <section className="page-section stack">
      <h2>{text.appearance}</h2>
      {keep.error && <ErrorNote>{errorSentence(keep.error, texts)}</ErrorNote>}
      <div className="stack tight">
        <Segmented
          label={text.language}
          value={(keep.isPending ? keep.variables : me.language) ?? 'auto'}
          options={[
            { value: 'zh-CN', label: texts.words.languages['zh-CN'] },
            { value: 'en', label: texts.words.languages.en },
            { value: 'auto', label: text.languageFollow },
          ]}
          onChange={(choice) => void choose(choice)}
        />
        <p className="small quiet">{text.languageHint}</p>
      </div>
      <div className="stack tight">
        <ThemeSwitch isLabelHidden={false} />
        <p className="small quiet">{text.themeHint}</p>
      </div>
    </section>
  );
}
