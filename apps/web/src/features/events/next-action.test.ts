import { expect, test } from '@jest/globals';
import { nextAction } from './next-action.js';

const ready = {
  leadMetric: { key: 'deals', name: '', unit: 'customers' },
  balanced: 60,
  measured: true,
  date: '2027-07-10',
  status: 'draft',
} as const;

test.each([
  [{ leadMetric: null }, 'choose-lead-metric'],
  [{ balanced: null }, 'set-target'],
  [{ measured: false }, 'say-how-measured'],
  [{ date: null }, 'set-date'],
  [{}, 'announce'],
  [{ status: 'announced' as const }, 'follow'],
])('%j needs %s', (change, action) => expect(nextAction({ ...ready, ...change })).toBe(action));
