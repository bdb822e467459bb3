import type { Language } from '@backcast/texts/language';
import { loadCoreTexts, loadPlanTexts, type PlannerTexts, type PlanTexts } from '@backcast/texts/planner';
import { use } from 'react';

const planParts: { [Part in keyof PlanTexts]: true } = {
  ...{
    contacts: true,
    goal: true,
    occasion: true,
    overview: true,
    peoplePlan: true,
    plan: true,
    stepParts: true,
    steps: true,
    timing: true,
    venue: true,
  },
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
  // Reading is rendering: a component reads a part before a handler of that component can, so `use` may wait here.
  // eslint-disable-next-line react-hooks/rules-of-hooks -- a getter that is read while rendering
  const read = (part: keyof PlanTexts) => ({ enumerable: true, get: () => (loaded ?? use(load()))[part] });
  const parts = Object.keys(planParts) as (keyof PlanTexts)[];
  return Object.defineProperties(
    { ...core },
    Object.fromEntries(parts.map((part) => [part, read(part)])),
  ) as PlannerTexts;
}
