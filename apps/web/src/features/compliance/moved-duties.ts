import { compareDuties, type DutyMove } from '@backcast/plan/compare-duties';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import type { DutyTexts } from '@backcast/texts/duties';

/** Keys of filings that the plan has re-opened. */
export const reopenedKeys = ({ duties }: Pick<DerivedPlan, 'duties'>): string[] =>
  duties.filter(({ reopenedBy }) => reopenedBy.length > 0).map(({ key }) => key);

/** What a change does to the duties, for the bar: 2 项义务出现，1 项截止日变动. */
export function movedDuties(text: DutyTexts, before: DerivedPlan | null, after: DerivedPlan): string {
  if (!before) return '';
  const moves = compareDuties(before.duties, after.duties);
  const count = (change: DutyMove['change']): number => moves.filter((move) => move.change === change).length;
  const known = reopenedKeys(before);
  const reopened = reopenedKeys(after).filter((key) => !known.includes(key)).length;
  const words = (['appears', 'vanishes', 'moves', 'passes'] as const).flatMap((change) =>
    count(change) > 0 ? [text.bar[change](count(change))] : [],
  );
  return [...words, ...(reopened > 0 ? [text.bar.reopens(reopened)] : [])].join(text.bar.join);
}
