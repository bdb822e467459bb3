import type { Language } from '@backcast/texts/language';
import { loadCoreTexts, loadLaterTexts, type LaterTexts, type PlannerTexts } from '@backcast/texts/planner';

/** Which part brings which texts; a text that is missing here fails the type check. */
const later: { [Part in keyof LaterTexts]: { [Text in keyof LaterTexts[Part]]: true } } = {
  plan: { dutyRecords: true, goal: true, plan: true, stepParts: true, steps: true },
  place: { compare: true, timing: true, venue: true },
  people: { contacts: true, occasion: true, peoplePlan: true },
  program: { program: true },
  layout: { layout: true },
  inviting: { bulletin: true, inviting: true, links: true, quotas: true },
  invitees: { invitees: true },
  talking: { reminding: true, talking: true },
  alarms: { alarms: true },
  budget: { budget: true },
  tasks: { tasks: true },
  calendar: { calendar: true },
  overview: { overview: true },
  pages: { pages: true },
};

/**
 * The planner's texts, of which those of the plan come when a component first reads them: it then waits as for data,
 * with the skeleton of its page. So the first page does not wait for what it never says.
 */
export async function loadLazyTexts(language: Language): Promise<PlannerTexts> {
  const texts = { ...(await loadCoreTexts(language)) };
  for (const part of Object.keys(later) as (keyof LaterTexts)[]) defineLazily(texts, part, language);
  return texts as PlannerTexts;
}

function defineLazily(texts: object, part: keyof LaterTexts, language: Language): void {
  let loaded: Record<string, unknown> | null = null;
  let coming: Promise<unknown> | null = null;
  const load = (): Promise<unknown> =>
    (coming ??= loadLaterTexts[part](language).then((all) => (loaded = all as Record<string, unknown>)));
  const read = (name: string): unknown => {
    if (loaded) return loaded[name];
    // A promise thrown while rendering suspends; `use` may not be called where a memo or a loop reads a text.
    throw load();
  };
  for (const name of Object.keys(later[part]))
    Object.defineProperty(texts, name, { enumerable: true, get: () => read(name) });
}
