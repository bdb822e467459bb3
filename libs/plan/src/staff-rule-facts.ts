import type { RuleAnswers } from '@backcast/planning/rule-answers';
import type { StaffFacts } from '@backcast/planning/staff-facts';

/**
 * What the posts of an event answer for the rules by themselves: somebody handles money, a part-timer is on a results
 * post. Posts without anybody say nothing, so that what was answered in the form still holds.
 */
export const staffRuleFacts = ({ posts }: StaffFacts): RuleAnswers['answers'] => ({
  // Gifts are goods, not cash.
  ...(posts.some(({ kind, key }) => kind === 'money' && key !== 'gifts') ? { cashHandling: true } : {}),
  ...(posts.some(({ kind, shifts }) => kind === 'results' && shifts.some(({ contactId }) => contactId !== null))
    ? { partTimersOnPerformanceWork: true }
    : {}),
});
