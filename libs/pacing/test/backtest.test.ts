import { describe, expect, test } from '@jest/globals';
import { backtest } from '../src/backtest.js';
import { forecastArrivals } from '../src/forecast-arrivals.js';
import { forecastCases } from './forecast-cases.js';
import { generateHistory, type GeneratedForecast, type Wish } from './generate-history.js';

/*
 * The forecast against what came: the 80 % interval has to cover 75 to 85 % of the outcomes, and p50 has to miss by at
 * most 0.85 of what the better plain forecast misses by. Nothing was tuned to these seeds.
 */
const generate = (events: number, firstSeed: number, wish: Wish = {}): GeneratedForecast[] =>
  Array.from({ length: events }, (_, i) => generateHistory(firstSeed + i, wish));

function expectCalibrated(coverage: number): void {
  expect(coverage).toBeGreaterThanOrEqual(0.75);
  expect(coverage).toBeLessThanOrEqual(0.85);
}

describe('backtest', () => {
  test('the 40 events that were handed over', () => {
    const cases = forecastCases();
    expect(cases.map(({ arrived }) => arrived)).not.toContain(undefined);
    const { events, coverage, ratio } = backtest(cases);
    expect(events).toBe(40);
    expectCalibrated(coverage);
    expect(ratio).toBeLessThanOrEqual(0.85);
  });

  test('400 events of organizations whose truth is known', () => {
    const { events, coverage, ratio } = backtest(generate(400, 10_000));
    expect(events).toBe(400);
    expectCalibrated(coverage);
    expect(ratio).toBeLessThanOrEqual(0.85);
  }, 120_000);

  test.each([
    ['one or two finished events', { pastEvents: 1 }, { pastEvents: 2 }],
    ['a handful of salespeople or a hundred', { people: 3 }, { people: 100 }],
    ['two weeks and more before the event', { daysLeft: 14 }, { daysLeft: 18 }],
  ] as [string, Wish, Wish][])(
    'still holds with %s',
    (_title, one, other) => {
      const { coverage, ratio } = backtest([...generate(60, 20_000, one), ...generate(60, 30_000, other)]);
      // 120 events: two standard errors of the coverage are 7 points.
      expect(coverage).toBeGreaterThan(0.73);
      expect(coverage).toBeLessThan(0.9);
      expect(ratio).toBeLessThanOrEqual(0.85);
    },
    120_000,
  );

  test('without anything finished the interval is wide enough, on a straight line and an assumed rate', () => {
    const { coverage } = backtest(generate(120, 40_000, { pastEvents: 0 }));
    expect(coverage).toBeGreaterThan(0.75);
  }, 120_000);

  test('on the event day only luck is left: as good as the plain share, and the interval holds', () => {
    const { coverage, ratio } = backtest(generate(120, 50_000, { daysLeft: 0 }));
    expect(coverage).toBeGreaterThan(0.73);
    expect(coverage).toBeLessThan(0.9);
    expect(ratio).toBeLessThan(1.05);
  }, 120_000);

  test('single salespeople are covered too; of few customers whole numbers cover more', () => {
    let [within, people] = [0, 0];
    for (const { facts, arrivedBy } of generate(60, 60_000)) {
      for (const [id, { arrivals }] of forecastArrivals(facts).people) {
        const arrived = arrivedBy.get(id)!;
        if (arrivals.p10 <= arrived && arrived <= arrivals.p90) within += 1;
        people += 1;
      }
    }
    expect(people).toBeGreaterThan(800);
    expect(within / people).toBeGreaterThan(0.78);
    expect(within / people).toBeLessThan(0.93);
  }, 120_000);

  test('the check can fail: half the width covers far too little', () => {
    const cases = forecastCases();
    const halved = cases.filter(({ facts, arrived }) => {
      const { p10, p50, p90 } = forecastArrivals(facts).event.arrivals;
      return Math.abs(arrived - p50) <= (p90 - p10) / 4;
    });
    expect(halved.length / cases.length).toBeLessThan(0.75);
  });
});
