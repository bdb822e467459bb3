import { expect, test } from '@jest/globals';
import type { PacingFacts } from './pacing-facts.js';
import { plainForecasts } from './plain-forecasts.js';

const facts: PacingFacts = {
  ...{
    today: '2026-09-09',
    eventDate: '2026-09-19',
    inviteDays: 30,
    targets: null,
    partySize: 1,
    capacityPeople: null,
  },
  salespeople: [{ id: 'a', team: 't', history: [{ confirmed: 10, arrived: 5 }] }],
  confirmations: [{ salesperson: 'a', date: '2026-09-01', count: 40 }],
  pastEvents: [{ confirmed: 100, arrived: 80, daily: [] }],
};

test('forty after twenty of thirty days: 40 and 60 confirmations at the share of finished events', () => {
  expect(plainForecasts(facts)).toEqual({ sameShare: 32, straightLine: 48 });
  expect(plainForecasts({ ...facts, pastEvents: [] })).toEqual({ sameShare: 20, straightLine: 30 });
  expect(plainForecasts({ ...facts, pastEvents: [], salespeople: [] })).toBeNull();
});
