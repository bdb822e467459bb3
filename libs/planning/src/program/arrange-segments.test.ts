import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { usualAttention, type Segment, type SegmentPurpose } from '../program-facts.js';
import { isAllowed } from './arrange-heuristically.js';
import { arrangeModel, compareCosts, costOf, type ArrangeInput, type Item } from './arrange-model.js';
import { arrangeSegments } from './arrange-segments.js';
import type { MinuteSpan } from './free-spans.js';
import { newSegment } from './new-segment.js';

const segment = (id: string, purpose: SegmentPurpose, more: Partial<Segment> = {}): Segment =>
  newSegment(purpose, id, more);
const start = 840;
const inputOf = (segments: Segment[], more: Partial<ArrangeInput> = {}): ArrangeInput => ({
  ...{ segments, start, end: null, attention: usualAttention, windows: new Map<string, MinuteSpan[]>() },
  ...more,
});
const idsOf = (input: ArrangeInput): string[] => arrangeSegments(input).placements.map(({ segmentId }) => segmentId);
const placeOf = (input: ArrangeInput, id: string) =>
  arrangeSegments(input).placements.find(({ segmentId }) => segmentId === id)!;

function permutations<Entry>(entries: Entry[]): Entry[][] {
  if (entries.length < 2) return [entries];
  return entries.flatMap((entry, at) => permutations(entries.toSpliced(at, 1)).map((rest) => [entry, ...rest]));
}

/** Every order that keeps pinned places and the order of fixed starts, the plain way. */
function bestByForce(input: ArrangeInput) {
  const model = arrangeModel(input);
  const allowed = permutations<Item>(model.items).filter((order) => isAllowed(model, order));
  return allowed.map((order) => costOf(model, order)).sort(compareCosts)[0]!;
}

const purposes: SegmentPurpose[] = [
  'welcome',
  'hook',
  'content',
  'proof',
  'offer',
  'reason-now',
  'break',
  'own',
  'ending',
];
const anySegment = fc.record({
  purpose: fc.constantFrom(...purposes),
  minutes: fc.integer({ min: 0, max: 40 }),
  importance: fc.integer({ min: 1, max: 5 }),
  gapMinutes: fc.constantFrom(0, 0, 5),
  setUpMinutes: fc.constantFrom(0, 0, 10, 30),
  place: fc.constantFrom('', '主舞台', '签约区'),
  fixed: fc.option(fc.integer({ min: start - 20, max: start + 200 }), { freq: 4 }),
  isPinned: fc.boolean(),
  pins: fc.integer({ min: 0, max: 3 }),
  window: fc.option(fc.integer({ min: start, max: start + 150 }), { freq: 3 }),
});
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const anyInput = (most: number, least = 0) =>
  fc
    .record({
      drawn: fc.array(anySegment, { minLength: least, maxLength: most }),
      length: fc.option(fc.integer({ min: 30, max: 240 })),
      attention: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 11, maxLength: 11 }),
    })
    .map(({ drawn, length, attention }): ArrangeInput => {
      const windows = new Map<string, MinuteSpan[]>();
      const segments = drawn.map(({ purpose, fixed, pins, window, isPinned, ...rest }, index) => {
        const id = `s${index}`;
        if (window !== null) windows.set(id, [{ from: window, to: window + 60 }]);
        return segment(id, purpose, {
          ...rest,
          ...(fixed === null ? {} : { start: { kind: 'fixed', at: clock(fixed) } }),
          isPinned: isPinned && pins === 0,
        });
      });
      return { segments, start, end: length === null ? null : start + length, attention, windows };
    });

describe('the best order', () => {
  test('the most important segment gets the minutes with the most attention', () => {
    const attention = [10, 10, 10, 10, 10, 10, 10, 10, 100, 100, 100];
    const segments = [
      segment('main', 'own', { importance: 5 }),
      ...['a', 'b', 'c'].map((id) => segment(id, 'own', { importance: 1 })),
    ];
    expect(idsOf(inputOf(segments, { attention })).at(-1)).toBe('main');
    expect(idsOf(inputOf(segments, { attention: attention.toReversed() }))[0]).toBe('main');
  });

  test('a welcome is first, an offer after its reason, an ending last, whatever attention says', () => {
    const ids = idsOf(
      inputOf([
        segment('end', 'ending'),
        segment('offer', 'offer'),
        segment('reason', 'reason-now'),
        segment('hello', 'welcome'),
      ]),
    );
    expect(ids).toEqual(['hello', 'reason', 'offer', 'end']);
  });

  test('a guest who is free late is on late, and it says so', () => {
    const segments = [
      segment('talk', 'own', { minutes: 30, importance: 5 }),
      segment('a', 'own', { minutes: 30 }),
      segment('b', 'own', { minutes: 30 }),
    ];
    const input = inputOf(segments, { windows: new Map([['talk', [{ from: 900, to: 960 }]]]) });
    expect(placeOf(input, 'talk')).toMatchObject({ after: 900, reason: { code: 'window' } });
  });

  test('nothing waits for a fixed start when something fits before it', () => {
    const segments = [
      segment('fixed', 'own', { minutes: 20, start: { kind: 'fixed', at: '14:30' } }),
      segment('ten', 'own', { minutes: 10, importance: 1 }),
      segment('thirty', 'own', { minutes: 30, importance: 1 }),
    ];
    expect(idsOf(inputOf(segments))).toEqual(['thirty', 'fixed', 'ten']);
    expect(placeOf(inputOf(segments), 'fixed').reason).toEqual({ code: 'fixed' });
  });

  test('the same stage twice in a row waits for its set-up, so something else comes between', () => {
    const stage = { place: '主舞台', importance: 3, minutes: 20, setUpMinutes: 15 };
    const segments = [
      segment('a', 'own', stage),
      segment('b', 'own', stage),
      segment('c', 'own', { place: '前厅', minutes: 20 }),
    ];
    const { before, after, placements } = arrangeSegments(inputOf(segments));
    expect([before.idle, after.idle]).toEqual([15, 0]);
    expect(placements[1]!.segmentId).toBe('c');
  });

  test('an empty program and one segment stay as they are', () => {
    expect(arrangeSegments(inputOf([]))).toMatchObject({ placements: [], isUnchanged: true });
    expect(arrangeSegments(inputOf([segment('only', 'own')]))).toMatchObject({ isUnchanged: true, isExact: true });
  });

  test('is as good as the best of all orders, for up to seven segments', () => {
    fc.assert(
      fc.property(anyInput(7), (input) => {
        const { before, after, isUnchanged, isExact } = arrangeSegments(input);
        expect(isExact).toBe(true);
        expect(after).toEqual(bestByForce(input));
        if (isUnchanged) expect(after).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});

describe.each([
  ['up to twelve movable segments', anyInput(11, 8)],
  ['more than twelve', anyInput(18, 16)],
])('%s', (_name, any) => {
  test('segments, lengths and fixed starts are kept; pinned ones keep their place', () => {
    fc.assert(
      fc.property(any, (input) => {
        const { segments } = input;
        const { placements } = arrangeSegments(input);
        const ids = placements.map(({ segmentId }) => segmentId);
        expect(ids.toSorted()).toEqual(segments.map(({ id }) => id).toSorted());
        segments.forEach(({ id, isPinned }, at) => isPinned && expect(ids[at]).toBe(id));
        for (const { id, start: at } of segments)
          if (at.kind === 'fixed')
            expect(clock(placements.find(({ segmentId }) => segmentId === id)!.after)).toBe(at.at);
      }),
      { numRuns: 15 },
    );
  });

  test('is never worse than before, and arranging again changes nothing', () => {
    fc.assert(
      fc.property(any, (input) => {
        const model = arrangeModel(input);
        const once = arrangeSegments(input);
        if (isAllowed(model, model.items)) expect(compareCosts(once.after, once.before)).toBeLessThanOrEqual(0);
        const byId = new Map(input.segments.map((each) => [each.id, each]));
        const segments = once.placements.map(({ segmentId }) => byId.get(segmentId)!);
        const again = arrangeSegments({ ...input, segments });
        expect(again.isUnchanged).toBe(true);
        expect(again.after).toEqual(once.after);
      }),
      { numRuns: 15 },
    );
  });
});
