import { forecastEvent } from './forecast-arrivals.js';
import type { PacingFacts } from './pacing-facts.js';
import { plainForecasts } from './plain-forecasts.js';

/** An event as it stood, and how many customers arrived. */
export type FinishedForecast = { facts: PacingFacts; arrived: number };

/**
 * How good forecasts were. `coverage`: share of outcomes within p10 to p90 (80 % is right). `meanError`: mean absolute
 * error of p50 in customers, beside those of the two plain forecasts over the same events; `ratio` to the better one.
 * Events without any past share have no plain forecast and count for the coverage only.
 */
export type Backtest = {
  events: number;
  coverage: number;
  meanError: number;
  sameShareError: number;
  straightLineError: number;
  ratio: number;
};

/** Forecasts each event as it stood and compares with what came. */
export function backtest(finished: readonly FinishedForecast[]): Backtest {
  const rows = finished.map(({ facts, arrived }) => {
    const { arrivals } = forecastEvent(facts);
    const plain = plainForecasts(facts);
    return {
      isWithin: arrivals.p10 <= arrived && arrived <= arrivals.p90,
      errors: plain && [arrivals.p50, plain.sameShare, plain.straightLine].map((guess) => Math.abs(guess - arrived)),
    };
  });
  const compared = rows.flatMap(({ errors }) => (errors ? [errors] : []));
  const meanOf = (which: number): number => compared.reduce((sum, errors) => sum + errors[which]!, 0) / compared.length;
  const [meanError, sameShareError, straightLineError] = [meanOf(0), meanOf(1), meanOf(2)];
  const coverage = rows.filter(({ isWithin }) => isWithin).length / rows.length;
  const ratio = meanError / Math.min(sameShareError, straightLineError);
  return { events: rows.length, coverage, meanError, sameShareError, straightLineError, ratio };
}
