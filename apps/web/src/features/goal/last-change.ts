import type { ChangeView } from '@backcast/contracts/records/change';
import { factsBehind } from '@backcast/plan/number-causes';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import type { Metric } from '@backcast/planning/goal-facts';
import type { Formats } from '@backcast/texts/format';
import type { PlannerTexts } from '@backcast/texts/planner';
import { factName } from '../../shared/plan/number-texts.js';
import { showFact } from '../../shared/plan/show-fact.js';

/** The newest change of a fact behind a number, as a sentence: "6月18日 李岚：成交率 30.0% → 28.8%". */
export function lastChangeOf(
  plan: DerivedPlan,
  key: string,
  changes: ChangeView[],
  speech: { texts: PlannerTexts; formats: Formats; zone: string; unit: Metric['unit'] },
): string | undefined {
  const { texts, formats, zone, unit } = speech;
  const behind = new Set([...factsBehind(plan, key)].map((path) => path.replace(/^goal\./, '')));
  for (const change of changes) {
    if (change.section !== 'goal') continue;
    const path = Object.keys(change.after).find(
      (leaf) => behind.has(leaf) || behind.has(leaf.split('.').slice(0, 2).join('.')),
    );
    if (path === undefined) continue;
    const value = (side: Record<string, unknown>): string => showFact(path, side[path], texts, formats, unit);
    const colon = formats.language === 'zh-CN' ? '：' : ': ';
    return `${formats.instant(change.at, zone)} ${change.actor.name}${colon}${factName(texts, path)} ${value(change.before)} → ${value(change.after)}`;
  }
  return undefined;
}
