import type { SegmentPurpose } from '../program-facts.js';

/** Where a segment usually stands in a program, by its purpose: a starting point for whoever adds one. */
const ranks: Record<SegmentPurpose, number> = {
  welcome: 0,
  honours: 1,
  hook: 2,
  content: 3,
  own: 3,
  break: 4,
  proof: 5,
  interaction: 6,
  'share-worthy': 6,
  'reason-now': 7,
  offer: 8,
  closing: 9,
  ending: 10,
};

/** What has to come before a purpose: nobody takes an offer before they know why, or needs a break before they listened. */
const needed: Partial<Record<SegmentPurpose, readonly SegmentPurpose[]>> = {
  content: ['hook'],
  break: ['hook', 'content'],
  'reason-now': ['hook', 'content'],
  offer: ['hook', 'content', 'proof', 'reason-now'],
  closing: ['offer', 'proof', 'reason-now', 'content', 'hook'],
};

/** Whether one purpose has to come before the other: a welcome before all, an ending after all, reasons before offers. */
export const comesBefore = (one: SegmentPurpose, other: SegmentPurpose): boolean => {
  if (one === other) return false;
  if (one === 'welcome' || other === 'ending') return true;
  if (other === 'welcome' || one === 'ending') return false;
  return needed[other]?.includes(one) ?? false;
};

/** Index at which a new segment of this purpose fits into the program: behind the last one that usually precedes it. */
export const placeFor = (purposes: readonly SegmentPurpose[], purpose: SegmentPurpose): number =>
  purposes.findLastIndex((each) => ranks[each] <= ranks[purpose]) + 1;
