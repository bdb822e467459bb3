import type { Layout, LayoutFacts } from '@backcast/planning/layout-facts';

/** One layout with some of its facts changed. */
export const withLayout = (facts: LayoutFacts, id: string, part: Partial<Layout>): LayoutFacts => ({
  layouts: facts.layouts.map((each) => (each.id === id ? { ...each, ...part } : each)),
});

/** An entry of one of a layout's lists changed, by its id. */
export const withEntry = <Entry extends { id: string }>(
  entries: readonly Entry[],
  id: string,
  part: Partial<Entry>,
): Entry[] => entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry));

/** A length in centimetres that stays in a room of at most 300 m. */
export const clampLength = (value: number): number => Math.min(30_000, Math.max(0, Math.round(value)));
