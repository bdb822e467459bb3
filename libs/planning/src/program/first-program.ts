import type { TemplateKey } from '../goal-templates.js';
import { usualAttention, type ProgramFacts, type SegmentPurpose, type TouchpointKey } from '../program-facts.js';
import { newSegment, newTouchpoint } from './new-segment.js';

type Skeleton = { segments: [SegmentPurpose, number][]; before: [TouchpointKey, number][]; doorsMinutes: number };

const arriving: [TouchpointKey, number][] = [
  ['parking', 10],
  ['queue', 5],
  ['sign-in', 5],
  ['waiting', 10],
];

/** Starting points of a plausible shape, not findings; the organizer changes them. */
const skeletons: Record<TemplateKey, Skeleton> = {
  'education-seminar': {
    segments: [
      ['welcome', 5],
      ['hook', 10],
      ['content', 40],
      ['proof', 20],
      ['interaction', 15],
      ['reason-now', 10],
      ['offer', 10],
      ['closing', 35],
      ['ending', 5],
    ],
    ...{ before: arriving, doorsMinutes: 30 },
  },
  'opening-day': {
    segments: [
      ['welcome', 5],
      ['honours', 20],
      ['share-worthy', 15],
      ['hook', 10],
      ['offer', 10],
      ['closing', 60],
      ['interaction', 20],
      ['ending', 10],
    ],
    ...{ before: arriving, doorsMinutes: 30 },
  },
  'product-launch': {
    segments: [
      ['welcome', 5],
      ['hook', 15],
      ['content', 35],
      ['proof', 20],
      ['break', 15],
      ['share-worthy', 25],
      ['reason-now', 10],
      ['offer', 10],
      ['ending', 10],
    ],
    ...{ before: arriving, doorsMinutes: 45 },
  },
  'thank-you-dinner': {
    segments: [
      ['welcome', 10],
      ['honours', 25],
      ['break', 40],
      ['share-worthy', 20],
      ['interaction', 25],
      ['honours', 15],
      ['ending', 10],
    ],
    ...{ before: arriving, doorsMinutes: 45 },
  },
};

/** The program that an event of this template starts with; purposes and keys name its entries. `newId` makes their ids. */
export function firstProgram(template: TemplateKey, newId: () => string): ProgramFacts {
  const { segments, before, doorsMinutes } = skeletons[template];
  return {
    segments: segments.map(([purpose, minutes]) => {
      const segment = newSegment(purpose, newId());
      return { ...segment, minutes, mostMinutes: Math.max(minutes, segment.mostMinutes) };
    }),
    before: before.map(([key, minutes]) => newTouchpoint(key, newId(), minutes)),
    after: [newTouchpoint('leaving', newId(), 10)],
    doorsMinutes,
    attention: usualAttention,
  };
}
