import type { Language } from '@backcast/texts/language';
import { loadCoreTexts, loadPlanTexts, type PlannerTexts, type PlanTexts } from '@backcast/texts/planner';

const planParts: { [Part in keyof PlanTexts]: true } = {
  contacts: true,
  dutyRecords: true,
  goal: true,
  occasion: true,
  overview: true,
  peoplePlan: true,
  plan: true,
  stepParts: true,
  steps: true,
  timing: true,
  venue: true,
};

/**
 * The planner's texts, of which those of the plan come when a component first reads them: it then waits as for data,
 * with the skeleton of its page. So the first page does not wait for what it never says.
 */
export async function loadLazyTexts(language: Language): Promise<PlannerTexts> {
  const core = await loadCoreTexts(language);
  let loaded: PlanTexts | null = null;
  let coming: Promise<PlanTexts> | null = null;
  const load = (): Promise<PlanTexts> => (coming ??= loadPlanTexts(language).then((texts) => (loaded = texts)));
  const read = (part: keyof PlanTexts) => ({
    enumerable: true,
    get: () => {
      if (loaded) return loaded[part];
      // A promise thrown while rendering suspends; `use` may not be called where a memo or a loop reads a text.
      throw load();
    },
  });
  const parts = Object.keys(planParts) as (keyof PlanTexts)[];
  return Object.defineProperties(
    { ...core },
    Object.fromEntries(parts.map((part) => [part, read(part)])),
  ) as PlannerTexts;
}
