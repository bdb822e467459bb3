import { expect, test } from '@jest/globals';
import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { addDays } from '@backcast/calendar/plain-date';
import fc from 'fast-check';
import { dailyNeed } from '../src/daily-need.js';
import { unitChances } from '../src/forecast-unit.js';
import { learnForecast } from '../src/learn-forecast.js';
import { chanceOfAtLeast } from '../src/quantiles.js';
import { generateHistory } from './generate-history.js';

const need = (facts: Parameters<typeof dailyNeed>[0], arrivals: number, chance: number) =>
  dailyNeed(facts, { arrivals, chance }, cnWorkCalendar)!;

test('the whole is divided among the people exactly, and a surer or higher level takes more', () => {
  const wish = fc.record({ seed: fc.integer({ min: 1, max: 100_000 }), daysLeft: fc.integer({ min: 1, max: 20 }) });
  fc.assert(
    fc.property(wish, ({ seed, daysLeft }) => {
      const { facts } = generateHistory(seed, { daysLeft, people: 9 });
      const { floor, stretch } = facts.targets!;
      const [likely, sure, high] = [need(facts, floor, 0.5), need(facts, floor, 0.8), need(facts, stretch, 0.8)];
      expect(likely.confirmations).toBeLessThanOrEqual(sure.confirmations);
      expect(sure.confirmations).toBeLessThanOrEqual(high.confirmations);
      for (const { confirmations, workingDays, people } of [likely, sure, high]) {
        expect(people.reduce((sum, each) => sum + each.confirmations, 0)).toBe(confirmations);
        for (const each of people)
          expect((each.perDay ?? 0) * workingDays).toBeCloseTo(workingDays && each.confirmations, 9);
      }
    }),
    { numRuns: 20 },
  );
});

test('what is asked for reaches the level with the chance, and one less does not', () => {
  const wish = fc.record({ seed: fc.integer({ min: 1, max: 100_000 }), daysLeft: fc.integer({ min: 1, max: 20 }) });
  fc.assert(
    fc.property(wish, fc.constantFrom(0.5, 0.8), ({ seed, daysLeft }, chance) => {
      const { facts } = generateHistory(seed, { daysLeft });
      const arrivals = facts.targets!.stretch;
      const { confirmations } = need(facts, arrivals, chance);
      fc.pre(confirmations > 0);
      const learnt = learnForecast(facts);
      const unit = { members: learnt.people, confirmations: facts.confirmations, volume: learnt.volume };
      const reached = (further: number): number =>
        chanceOfAtLeast(unitChances(unit, learnt, further).arrivals, arrivals);
      expect(reached(confirmations)).toBeGreaterThanOrEqual(chance);
      expect(reached(confirmations - 1)).toBeLessThan(chance);
    }),
    { numRuns: 20 },
  );
});

test('working days are those after today and before the event, over make-up days and holidays', () => {
  const { facts } = generateHistory(5, { daysLeft: 12 });
  const nationalDay = { ...facts, today: '2026-09-30', eventDate: '2026-10-12', confirmations: [] };
  // 8, 9 and the make-up Saturday of 10 October.
  expect(need(nationalDay, 10, 0.5).workingDays).toBe(3);
  const tomorrow = { ...facts, today: addDays(facts.eventDate, -1) };
  expect(need(tomorrow, 10_000, 0.5)).toMatchObject({
    workingDays: 0,
    people: expect.arrayContaining([expect.objectContaining({ perDay: null })]),
  });
});

test('what is reached already takes nothing, and what no number reaches is said', () => {
  const { facts } = generateHistory(9, { daysLeft: 3 });
  expect(need(facts, 0, 0.8).confirmations).toBe(0);
  expect(dailyNeed(facts, { arrivals: 1_000_000, chance: 0.8 }, cnWorkCalendar)).toBeNull();
});
