import { loadDutyTexts, type DutyTexts } from '@backcast/texts/duties';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSpeech } from '../../shared/language/texts-context.js';

/** The texts of this page, fetched with it. */
export function useDutyTexts(): DutyTexts {
  const { language } = useSpeech();
  const { data } = useSuspenseQuery({
    queryKey: ['duty-texts', language],
    queryFn: () => loadDutyTexts(language),
    staleTime: Infinity,
  });
  return data;
}
