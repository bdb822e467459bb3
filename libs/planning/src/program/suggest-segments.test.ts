import { describe, expect, test } from '@jest/globals';
import { goalFromTemplate } from '../goal-templates.js';
import type { Segment, SegmentPurpose } from '../program-facts.js';
import { audienceByPersona, comingByPersona } from './audience-by-persona.js';
import { firstProgram } from './first-program.js';
import { newSegment } from './new-segment.js';
import { placeFor } from './purpose-order.js';
import { suggestSegments } from './suggest-segments.js';

type Known = Parameters<typeof suggestSegments>[0];
const goal = { purpose: 'custom', secondaryPurposes: [], leadMetric: null } as Known['goal'];
const program = (...purposes: SegmentPurpose[]): Segment[] =>
  purposes.map((purpose, index) => newSegment(purpose, String(index), { minutes: 10 }));
const known = (more: Partial<Known> = {}): Known => ({
  ...{ goal, segments: program('welcome', 'content', 'ending'), personas: [], guests: [], audience: [] },
  ...more,
});
const reasons = (more: Partial<Known> = {}): string[] => suggestSegments(known(more)).map(({ reason }) => reason);
const persona = (id: string, sharePercent: number | null = 50) => ({
  ...{ id, name: id, sharePercent, who: '', moves: '看到路线', shares: '' },
});

test('a program that serves its goal has no suggestion', () => expect(reasons()).toEqual([]));

describe('counting back from the goal', () => {
  test('closing on the day needs reason, offer, place to sign and proof, wherever that is said', () => {
    const four = ['deals-need-reason', 'deals-need-offer', 'deals-need-closing', 'deals-need-proof'];
    expect(reasons({ goal: { ...goal, purpose: 'conversion' } })).toEqual(four);
    expect(reasons({ goal: { ...goal, secondaryPurposes: ['conversion'] } })).toEqual(four);
    const { leadMetric } = goalFromTemplate('education-seminar');
    expect(reasons({ goal: { ...goal, leadMetric } })).toEqual(four);
    expect(
      reasons({
        goal: { ...goal, purpose: 'conversion' },
        segments: program('welcome', 'proof', 'reason-now', 'offer', 'ending'),
      }),
    ).toEqual(['deals-need-closing']);
  });
  test('being talked about needs a moment worth sharing; thanks need honours', () => {
    expect(reasons({ goal: { ...goal, purpose: 'brand' } })).toEqual(['sharing-needs-moment']);
    expect(reasons({ goal: { ...goal, purpose: 'experience' } })).toEqual([
      'sharing-needs-moment',
      'thanks-need-honours',
    ]);
  });
  test('stands where such a segment usually stands', () => {
    const segments = program('welcome', 'content', 'offer', 'ending');
    const [reason] = suggestSegments(known({ goal: { ...goal, purpose: 'conversion' }, segments }));
    expect(reason).toMatchObject({ reason: 'deals-need-reason', at: 2 });
    expect(reason!.segment('new')).toMatchObject({ id: 'new', purpose: 'reason-now' });
    expect(placeFor([], 'ending')).toBe(0);
    expect(placeFor(['ending'], 'welcome')).toBe(0);
  });
});

describe('the people', () => {
  test('a guest who comes and has no segment; not one who has not said yes, or is placed', () => {
    const guest = { id: 'g', status: 'confirmed', form: 'talk' } as const;
    const [found] = suggestSegments(known({ guests: [guest] }));
    expect(found).toMatchObject({ reason: 'guest-without-segment', subjectId: 'g', key: 'guest-without-segment.g' });
    expect(found!.segment('n')).toMatchObject({ purpose: 'content', guestIds: ['g'] });
    expect(suggestSegments(known({ guests: [{ ...guest, form: 'award' }] }))[0]!.segment('n').purpose).toBe('honours');
    expect(reasons({ guests: [{ ...guest, status: 'in-talks' }] })).toEqual([]);
    expect(
      reasons({
        guests: [guest],
        segments: [...program('welcome', 'ending'), newSegment('own', 'x', { guestIds: ['g'] })],
      }),
    ).toEqual([]);
  });
  test('who really comes decides: the larger persona first, few people none', () => {
    const personas = [persona('small', 20), persona('large', 75), persona('few', 5)];
    const audience = audienceByPersona(personas, 200);
    const found = suggestSegments(known({ personas, audience }));
    expect(found.map(({ subjectId, people }) => [subjectId, people])).toEqual([
      ['large', 150],
      ['small', 40],
    ]);
    expect(found[0]!.segment('n')).toMatchObject({ personaIds: ['large'], name: '看到路线' });
    const served = [...program('welcome', 'ending'), newSegment('own', 'x', { personaIds: ['large', 'small'] })];
    expect(reasons({ personas, audience, segments: served })).toEqual([]);
  });
});

test('welcome, break and ending; an empty program is not told what it lacks', () => {
  expect(reasons({ segments: program('content') })).toEqual(['program-needs-welcome', 'program-needs-ending']);
  const long = program('welcome', 'content', 'ending').map((each) => ({ ...each, minutes: 41 }));
  expect(reasons({ segments: long })).toEqual(['program-needs-break']);
  expect(reasons({ segments: long.map((each) => ({ ...each, minutes: 40 })) })).toEqual([]);
  expect(reasons({ segments: [] })).toEqual([]);
});

test('people by persona sum to those who are expected, the rest is nobody', () => {
  expect(audienceByPersona([persona('a', 60), persona('b', 25)], 301)).toEqual([
    { personaId: 'a', people: 181 },
    { personaId: 'b', people: 75 },
    { personaId: null, people: 45 },
  ]);
  expect(audienceByPersona([persona('a', 100)], 10)).toEqual([{ personaId: 'a', people: 10 }]);
  expect(audienceByPersona([], 10)).toEqual([{ personaId: null, people: 10 }]);
  expect(audienceByPersona([persona('a', null)], 0)).toEqual([]);
});

test.each(['education-seminar', 'opening-day', 'product-launch', 'thank-you-dinner'] as const)(
  'the skeleton of %s starts and ends, with ids of its own',
  (template) => {
    let count = 0;
    const { segments, before, after } = firstProgram(template, () => String((count += 1)));
    expect(segments[0]!.purpose).toBe('welcome');
    expect(segments.at(-1)!.purpose).toBe('ending');
    const ids = [...segments, ...before, ...after].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { leastMinutes, minutes, mostMinutes } of segments) {
      expect(leastMinutes).toBeLessThanOrEqual(minutes);
      expect(minutes).toBeLessThanOrEqual(mostMinutes);
    }
  },
);

describe('who said yes', () => {
  const personas = [
    { id: 'a', name: '高三家长' },
    { id: 'b', name: '老学员' },
  ];
  const said = [
    { persona: ' 老学员 ', people: 12 },
    { persona: '媒体', people: 3 },
    { persona: '', people: 5 },
  ];

  test('is counted by persona, whoever is none of them as nobody', () => {
    expect(comingByPersona(personas, said, 100)).toEqual([
      { personaId: 'a', people: 0 },
      { personaId: 'b', people: 12 },
      { personaId: null, people: 8 },
    ]);
    expect(comingByPersona(personas, [{ persona: '老学员', people: 12 }], 120)).toEqual([
      { personaId: 'a', people: 0 },
      { personaId: 'b', people: 12 },
    ]);
  });
  test('says nothing while it is known of fewer than a tenth, or of nobody', () => {
    expect(comingByPersona(personas, said, 121)).toBeNull();
    expect(comingByPersona(personas, [], 0)).toBeNull();
    expect(comingByPersona(personas, [{ persona: '媒体', people: 30 }], 100)).toBeNull();
  });
});
