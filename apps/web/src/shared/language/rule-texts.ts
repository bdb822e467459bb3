import { loadRuleTexts, type RuleTexts } from '@backcast/texts/rules';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSpeech } from './texts-context.js';

/** The texts about rules and duties, fetched with the first page that needs them. */
export function useRuleTexts(): RuleTexts {
  const { language } = useSpeech();
  const { data } = useSuspenseQuery({
    queryKey: ['rule-texts', language],
    queryFn: () => loadRuleTexts(language),
    staleTime: Infinity,
  });
  return data;
}
