import type { DerivedNumber, DerivedPlan } from './plan-shape.js';

/** Posts, their doors and their shifts; sessions say when and where. */
const postFacts = ['sections.staff.posts', 'sections.staff.doors', 'sessions', 'sections.venue.uses'];

/** What every sum of costs is made of. */
const costFacts = [
  'sections.budget.lines',
  'sections.budget.actuals',
  'sections.budget.approval',
  'sections.materials.materials',
  'sections.venue.uses',
  'sections.venue.candidates',
];

/**
 * Facts that decide by which formula a number is derived, so that they are no input with a value of its own: the lead
 * metric for everything that starts at it, the purpose for deals shown forward, a pin for what it replaces.
 */
function decidingFacts({ key }: DerivedNumber): string[] {
  const pin = `pins.${key}`;
  if (key === 'estimate.backward') return [pin, 'goal.leadMetric', 'goal.backward'];
  if (key === 'funnel.deals') return [pin, 'goal.leadMetric', 'goal.purpose', 'goal.secondaryPurposes'];
  if (key.startsWith('room.')) return [pin, 'sessions', 'sections.venue.uses', 'sections.venue.candidates'];
  if (key.startsWith('people.p')) return [pin, 'sessions'];
  if (key === 'posts.heads') return ['sections.rules.declaredPeople'];
  if (key.startsWith('posts.')) return postFacts;
  if (key.startsWith('material.')) return ['sections.materials.materials', ...postFacts];
  if (key.startsWith('budget.')) return costFacts;
  if (key.startsWith('seats.')) return ['sections.layout.layouts', 'sessions'];
  if (key === 'people.session90') return ['sessions', 'sections.venue.uses', 'sections.venue.candidates'];
  if (key === 'heads.rules') return ['sections.rules.declaredPeople'];
  return [pin, 'goal.leadMetric'];
}

/** Paths of all facts that a number was derived from, through every derived number in between. */
export function factsBehind(plan: DerivedPlan, key: string, seen = new Set<string>()): Set<string> {
  const number = plan.numbers[key];
  const paths = new Set<string>();
  if (!number || seen.has(key)) return paths;
  seen.add(key);
  for (const path of [...number.missing, ...decidingFacts(number)]) paths.add(path);
  for (const { source } of number.because.inputs) {
    if (source.kind === 'derived') factsBehind(plan, source.key, seen).forEach((path) => paths.add(path));
    else if (source.kind !== 'method') paths.add(source.path);
  }
  return paths;
}
