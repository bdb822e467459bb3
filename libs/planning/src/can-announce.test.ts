import { expect, test } from '@jest/globals';
import { announceBlockersOf, canAnnounce } from './can-announce.js';
import { newMetric } from './metric-options.js';

const measured = { ...newMetric('deals'), measuredBy: 'families that paid a deposit by 18:00' };

test('with a lead metric, a target and a way of measuring an event may be announced', () => {
  expect(announceBlockersOf({ leadMetric: measured, balanced: 60 })).toEqual([]);
  expect(canAnnounce({ leadMetric: measured, balanced: 60 })).toBe(true);
});

test('without a lead metric it may not, whatever else there is', () => {
  expect(announceBlockersOf({ leadMetric: null, balanced: 60 })).toEqual(['no-lead-metric']);
  expect(canAnnounce({ leadMetric: null, balanced: 60 })).toBe(false);
});

test('every reason is named', () => {
  expect(announceBlockersOf({ leadMetric: newMetric('custom'), balanced: null })).toEqual([
    'lead-metric-without-name',
    'no-target',
    'no-way-of-measuring',
  ]);
  expect(announceBlockersOf({ leadMetric: { ...measured, measuredBy: '  ' }, balanced: 60 })).toEqual([
    'no-way-of-measuring',
  ]);
});

test.each([null, NaN, -1, 0, 1e13])('%p is no target', (balanced) => {
  expect(announceBlockersOf({ leadMetric: measured, balanced })).toEqual(['no-target']);
});

test('nothing is a target only where less is better', () => {
  const complaints = { ...newMetric('custom', 'complaints'), direction: 'down', measuredBy: 'counted' } as const;
  expect(canAnnounce({ leadMetric: complaints, balanced: 0 })).toBe(true);
});
