/** The facts of the occasion step (事): the means, not the end; what must not fail, and what may bend. */

export const occasionSources = ['existing', 'created'] as const;
export type OccasionSource = (typeof occasionSources)[number];

/** The four things that the method never lets fail (section 6), and those that an organizer adds. */
export const mustNotFailKeys = ['main-guest', 'equipment', 'talks', 'customers', 'own'] as const;
export type MustNotFailKey = (typeof mustNotFailKeys)[number];

export const mustNotFailStatuses = ['open', 'ready', 'triggered', 'solved'] as const;
export type MustNotFailStatus = (typeof mustNotFailStatuses)[number];

/** One thing that must not fail: who looks after it, how it is checked, when the fallback starts, and what it is. */
export type MustNotFail = {
  id: string;
  key: MustNotFailKey;
  /** Only an own item is named here; the others are named by the texts. */
  what: string;
  ownerId: string | null;
  check: string;
  /** Day of the check, `YYYY-MM-DD`. */
  checkBy: string | null;
  trigger: string;
  fallback: string;
  status: MustNotFailStatus;
};

export type MayBend = { id: string; what: string; how: string };

export type OccasionFacts = {
  source: OccasionSource | null;
  /** What is used or created, for example 开业 or 高三家长会. */
  what: string;
  theme: string;
  /** What the audience expects of it; a crowded door harms a gala, not a lecture that everybody wants. */
  expectations: string;
  mustNotFail: MustNotFail[];
  mayBend: MayBend[];
};
