import { divideWhole } from '../divide-whole.js';
import type { Persona } from '../personas-facts.js';

/** How many of the people who come are of a persona; `personaId` is null for those of whom nothing is said. */
export type PersonaPeople = { personaId: string | null; people: number };

/**
 * People who said yes by persona, `said` being what is said of who they are, in words; words that name no persona are
 * nobody's. Null as long as of fewer than a tenth of `expected` people it is known: few answers say little of the rest.
 */
export function comingByPersona(
  personas: readonly Pick<Persona, 'id' | 'name'>[],
  said: readonly { persona: string; people: number }[],
  expected: number,
): PersonaPeople[] | null {
  const peopleOf = (words: readonly string[]): number =>
    said.filter(({ persona }) => words.includes(plain(persona))).reduce((sum, { people }) => sum + people, 0);
  const known = personas.map(({ id, name }) => ({ personaId: id, people: peopleOf([plain(name)]) }));
  const total = said.reduce((sum, { people }) => sum + people, 0);
  const named = known.reduce((sum, { people }) => sum + people, 0);
  if (named === 0 || named < expected / 10) return null;
  return total === named ? known : [...known, { personaId: null, people: total - named }];
}

const plain = (words: string): string => words.trim().toLowerCase();

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
