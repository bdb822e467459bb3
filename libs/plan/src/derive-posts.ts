import { deriveNumber } from './derive-number.js';
import { doorsOf, postNeeds, type PostNeed } from './post-needs.js';
import type { DerivedNumber, EventFacts } from './plan-shape.js';
import { factTerm, shownTerm, type Term } from './term.js';

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
const sumOf = (needs: PostNeed[], value: (need: PostNeed) => number): number =>
  needs.reduce((sum, need) => sum + value(need), 0);

/** Heads that staff looks after, and how many people the posts of all sessions need, have and lack. */
export function derivePosts(facts: EventFacts, forecast: DerivedNumber): DerivedNumber[] {
  const heads = postHeads(facts, forecast);
  const needs = postNeeds(facts, heads.value);
  const base = { unit: 'people' as const };
  const needed = deriveNumber({
    ...base,
    key: 'posts.needed',
    formula: 'posts-needed',
    inputs: neededTerms(facts, heads),
    calculate: () => sumOf(needs, (need) => need.needed ?? 0),
  });
  const filled = deriveNumber({
    ...base,
    key: 'posts.filled',
    formula: 'posts-filled',
    inputs: [shiftsTerm(facts), shownTerm('needed', needed)],
    calculate: () => sumOf(needs, (need) => need.filled),
  });
  const short = deriveNumber({
    ...base,
    key: 'posts.short',
    formula: 'posts-short',
    inputs: [shownTerm('needed', needed), shownTerm('filled', filled)],
    calculate: (all, there) => all! - there!,
  });
  return [heads, needed, filled, short];
}

/** The larger of what was declared and the forecast's 90th percentile: staff has to do on a full day too. */
function postHeads({ sections }: EventFacts, forecast: DerivedNumber): DerivedNumber {
  const { declaredPeople } = sections.rules;
  const declared = factTerm('declared-people', 'sections.rules.declaredPeople', 'people', declaredPeople, isCount);
  const expected = shownTerm('forecast-people', forecast);
  const known = [declared, expected].filter(({ value }) => value !== null);
  return deriveNumber({
    key: 'posts.heads',
    unit: 'people',
    formula: 'larger-of',
    inputs: known.length > 0 ? known : [expected],
    calculate: (...values) => (values.length === 0 ? null : Math.max(...values)),
  });
}

/** Only what the posts are counted by: without a post by doors, doors that nobody said are no gap. */
function neededTerms(facts: EventFacts, heads: DerivedNumber): Term[] {
  const { posts, doors } = facts.sections.staff;
  const uses = (per: string): boolean => posts.some(({ rule }) => rule.per === per);
  const known = facts.sessions.map(({ id }) => doorsOf(facts, id));
  const most = known.includes(null) ? null : Math.max(0, ...known.map((each) => each ?? 0));
  const path = doors === null ? 'sections.venue.candidates' : 'sections.staff.doors';
  const doorTerm = factTerm('doors', path, 'count', most, isCount);
  return [
    factTerm('posts', 'sections.staff.posts', 'count', posts.length),
    factTerm('sessions', 'sessions', 'count', facts.sessions.length),
    ...(uses('heads') ? [shownTerm('heads', heads)] : []),
    ...(uses('door') ? [{ ...doorTerm, missing: doorTerm.missing.map(() => 'sections.staff.doors') }] : []),
  ];
}

const shiftsTerm = ({ sections }: EventFacts): Term =>
  factTerm('shifts', 'sections.staff.posts', 'count', sections.staff.posts.flatMap(({ shifts }) => shifts).length);
