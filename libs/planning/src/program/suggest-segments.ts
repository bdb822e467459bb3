import type { GoalFacts, Purpose } from '../goal-facts.js';
import type { Guest } from '../guests-facts.js';
import type { Persona } from '../personas-facts.js';
import type { Segment, SegmentPurpose } from '../program-facts.js';
import type { PersonaPeople } from './audience-by-persona.js';
import { newSegment } from './new-segment.js';
import { placeFor } from './purpose-order.js';
import { wantsDeals } from './wants-deals.js';

export const suggestionReasons = [
  'deals-need-reason',
  'deals-need-offer',
  'deals-need-closing',
  'deals-need-proof',
  'sharing-needs-moment',
  'thanks-need-honours',
  'guest-without-segment',
  'nothing-for-persona',
  'program-needs-welcome',
  'program-needs-break',
  'program-needs-ending',
] as const;
export type SuggestionReason = (typeof suggestionReasons)[number];

/**
 * A segment that the plan asks for, with its reason. It is put at `at` in the list only when a person takes it; `key` is
 * stable. `subjectId` is the persona or the guest it is for, `people` how many it is for.
 */
export type SegmentSuggestion = {
  key: string;
  reason: SuggestionReason;
  subjectId: string | null;
  people: number | null;
  at: number;
  segment: (id: string) => Segment;
};

type Known = {
  goal: Pick<GoalFacts, 'purpose' | 'secondaryPurposes' | 'leadMetric'>;
  segments: readonly Segment[];
  personas: readonly Persona[];
  guests: readonly Pick<Guest, 'id' | 'status' | 'form'>[];
  audience: readonly PersonaPeople[];
};

/** Longer without a break, and people leave on their own: a starting point of a plausible size, not a finding. */
export const minutesWithoutBreak = 120;
/** Personas of fewer people than this share need no segment of their own. */
const leastShare = 0.1;

/** What the goal, the personas and the guests ask of the program and is not in it, most important first. */
export function suggestSegments(known: Known): SegmentSuggestion[] {
  return [...forGoal(known), ...forGuests(known), ...forPersonas(known), ...forProgram(known)];
}

const has = ({ segments }: Known, purpose: SegmentPurpose): boolean =>
  segments.some((each) => each.purpose === purpose);

const aims = ({ goal }: Known, purpose: Purpose): boolean =>
  goal.purpose === purpose || goal.secondaryPurposes.includes(purpose);

function suggestion(
  { segments }: Known,
  reason: SuggestionReason,
  purpose: SegmentPurpose,
  more: { subjectId?: string; people?: number; part?: Partial<Segment> } = {},
): SegmentSuggestion {
  const { subjectId = null, people = null, part = {} } = more;
  return {
    ...{ key: [reason, subjectId].filter((each) => each !== null).join('.'), reason, subjectId, people },
    at: placeFor(
      segments.map((each) => each.purpose),
      purpose,
    ),
    segment: (id) => newSegment(purpose, id, part),
  };
}

/** Closing on the day needs a reason to decide now, an offer, a place to sign and proof; being talked about needs a moment. */
function forGoal(known: Known): SegmentSuggestion[] {
  const lacks = (purpose: SegmentPurpose, reason: SuggestionReason): SegmentSuggestion[] =>
    has(known, purpose) ? [] : [suggestion(known, reason, purpose)];
  const isTalked = aims(known, 'brand') || aims(known, 'experience');
  return [
    ...(wantsDeals(known.goal)
      ? [
          ...lacks('reason-now', 'deals-need-reason'),
          ...lacks('offer', 'deals-need-offer'),
          ...lacks('closing', 'deals-need-closing'),
          ...lacks('proof', 'deals-need-proof'),
        ]
      : []),
    ...(isTalked ? lacks('share-worthy', 'sharing-needs-moment') : []),
    ...(aims(known, 'experience') ? lacks('honours', 'thanks-need-honours') : []),
  ];
}

/** Somebody comes and has nothing to do; who has not said yes is not planned with by itself. */
function forGuests(known: Known): SegmentSuggestion[] {
  const placed = new Set(known.segments.flatMap(({ guestIds }) => guestIds));
  return known.guests
    .filter(
      ({ id, status }) => !placed.has(id) && (status === 'confirmed' || status === 'briefed' || status === 'arrived'),
    )
    .map(({ id, form }) => {
      const purpose = form === 'award' || form === 'opening-words' || form === 'presence' ? 'honours' : 'content';
      return suggestion(known, 'guest-without-segment', purpose, { subjectId: id, part: { guestIds: [id] } });
    });
}

/** A segment that is for nobody in particular is for everybody, but moves nobody in particular. */
function forPersonas(known: Known): SegmentSuggestion[] {
  const { personas, segments, audience } = known;
  const all = audience.reduce((sum, { people }) => sum + people, 0);
  const isServed = ({ id }: Persona): boolean => segments.some(({ personaIds }) => personaIds.includes(id));
  return personas
    .map((persona) => ({ persona, people: audience.find(({ personaId }) => personaId === persona.id)?.people ?? 0 }))
    .filter(({ persona, people }) => !isServed(persona) && (all === 0 || people >= all * leastShare))
    .sort((a, b) => b.people - a.people)
    .map(({ persona, people }) => {
      const purpose = aims(known, 'brand') && persona.shares !== '' ? 'share-worthy' : 'proof';
      const part = { personaIds: [persona.id], name: persona.moves.slice(0, 80) };
      return suggestion(known, 'nothing-for-persona', purpose, { subjectId: persona.id, people, part });
    });
}

function forProgram(known: Known): SegmentSuggestion[] {
  const { segments } = known;
  if (segments.length === 0) return [];
  const minutes = segments.reduce((sum, each) => sum + each.minutes + each.gapMinutes, 0);
  return [
    ...(has(known, 'welcome') ? [] : [suggestion(known, 'program-needs-welcome', 'welcome')]),
    ...(minutes > minutesWithoutBreak && !has(known, 'break')
      ? [suggestion(known, 'program-needs-break', 'break')]
      : []),
    ...(has(known, 'ending') ? [] : [suggestion(known, 'program-needs-ending', 'ending')]),
  ];
}
