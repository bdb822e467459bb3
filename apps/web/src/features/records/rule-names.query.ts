import { loadRuleTexts } from '@backcast/texts/rules';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMay } from '../../shared/api/me.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { rulesQuery } from '../../shared/rules/rules.query.js';
import type { RuleChangeWords } from './rule-change-words.js';

/** Words about rules, fetched only where a rule changed. */
export function useRuleChangeWords(isWanted: boolean): RuleChangeWords | undefined {
  const { language, formats } = useSpeech();
  const { data: words } = useQuery({
    queryKey: ['rule-change-words', language],
    queryFn: async () => {
      const [text, { ruleChangeWords }] = await Promise.all([
        loadRuleTexts(language),
        import('./rule-change-words.js'),
      ]);
      return { text, ruleChangeWords };
    },
    enabled: isWanted,
    staleTime: Infinity,
  });
  const mayRead = useMay('rule.read');
  const { data: list } = useQuery({ ...rulesQuery, enabled: isWanted && mayRead });
  return useMemo(() => words?.ruleChangeWords(words.text, formats, list?.own ?? []), [words, formats, list]);
}
