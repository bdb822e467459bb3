import { divideWhole } from '../divide-whole.js';
import type { Persona } from '../personas-facts.js';

/** How many of the people who come are of a persona; `personaId` is null for those of whom nothing is said. */
export type PersonaPeople = { personaId: string | null; people: number };

/**
 * Expected people by persona, whole and summing exactly to `people`: by the personas' shares as they were said. Shares
 * above 100 % are taken as weights; what they leave below 100 % is nobody's.
 */
export function audienceByPersona(personas: readonly Persona[], people: number): PersonaPeople[] {
  const shares = personas.map(({ sharePercent }) => Math.max(0, sharePercent ?? 0));
  const rest = Math.max(0, 100 - shares.reduce((sum, share) => sum + share, 0));
  const weights = [...shares, rest];
  if (people <= 0 || weights.every((weight) => weight === 0)) return [];
  const parts = divideWhole(people, weights);
  const known = personas.map(({ id }, index) => ({ personaId: id, people: parts[index]! }));
  return rest === 0 ? known : [...known, { personaId: null, people: parts.at(-1)! }];
}
