import { describe, expect, test } from '@jest/globals';
import { announceBlockersOf, goalBlockersOf, type SettledSession } from './can-announce.js';
import { newMetric } from './metric-options.js';

const measured = { ...newMetric('deals'), measuredBy: 'families that paid a deposit by 18:00' };

describe('the goal', () => {
  test('with a lead metric, a target and a way of measuring nothing lacks', () => {
    expect(goalBlockersOf({ leadMetric: measured, balanced: 60 })).toEqual([]);
  });

  test('without a lead metric it may not, whatever else there is', () => {
    expect(goalBlockersOf({ leadMetric: null, balanced: 60 })).toEqual(['no-lead-metric']);
  });

  test('every reason is named', () => {
    expect(goalBlockersOf({ leadMetric: newMetric('custom'), balanced: null })).toEqual([
      'lead-metric-without-name',
      'no-target',
      'no-way-of-measuring',
    ]);
    expect(goalBlockersOf({ leadMetric: { ...measured, measuredBy: '  ' }, balanced: 60 })).toEqual([
      'no-way-of-measuring',
    ]);
  });

  test.each([null, NaN, -1, 0, 1e13])('%p is no target', (balanced) => {
    expect(goalBlockersOf({ leadMetric: measured, balanced })).toEqual(['no-target']);
  });

  test('nothing is a target only where less is better', () => {
    const complaints = { ...newMetric('custom', 'complaints'), direction: 'down', measuredBy: 'counted' } as const;
    expect(goalBlockersOf({ leadMetric: complaints, balanced: 0 })).toEqual([]);
  });
});

describe('venue and time', () => {
  const goal = { leadMetric: measured, balanced: 60 };
  const settled: SettledSession = { hasVenue: true, date: '2027-07-10', startTime: '14:00' };

  test('announcing waits for both', () => {
    expect(announceBlockersOf(goal, [settled])).toEqual([]);
    expect(announceBlockersOf(goal, [{ ...settled, hasVenue: false }])).toEqual(['no-venue']);
    expect(announceBlockersOf(goal, [{ ...settled, date: null }])).toEqual(['no-date']);
    expect(announceBlockersOf(goal, [{ ...settled, startTime: null }])).toEqual(['no-start-time']);
  });

  test('one session that is open holds up the event, and so does having none', () => {
    const open = { hasVenue: false, date: null, startTime: null };
    expect(announceBlockersOf(goal, [settled, open])).toEqual(['no-venue', 'no-date', 'no-start-time']);
    expect(announceBlockersOf(goal, [])).toEqual(['no-venue', 'no-date', 'no-start-time']);
    expect(announceBlockersOf({ ...goal, balanced: null }, [])[0]).toBe('no-target');
  });
});
