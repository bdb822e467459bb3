import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { prepareLibs } from '../setup/prepare-libs.mjs';
import { inRoot } from '../setup/root.mjs';
import { median } from './median.mjs';

const built = (file) => import(pathToFileURL(inRoot('libs', 'pacing', 'dist', `${file}.js`)).href);
const lines = (name) =>
  readFileSync(inRoot('libs', 'pacing', 'test', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/**
 * Milliseconds for the forecast of one event, and of one with its teams and salespeople, over the 40 events that ship
 * with the lib's tests; and how good the forecasts were, by what came of these events.
 */
export async function measureForecast() {
  await prepareLibs(['calendar', 'planning', 'pacing']);
  const { forecastEvent, forecastArrivals } = await built('forecast-arrivals');
  const { backtest } = await built('backtest');
  const events = lines('forecast-events.jsonl');
  const arrived = new Map(lines('forecast-outcomes.jsonl').map((outcome) => [outcome.name, outcome.arrived]));
  return {
    call: timeOf(forecastEvent, events),
    board: timeOf(forecastArrivals, events),
    quality: backtest(events.map((facts) => ({ facts, arrived: arrived.get(facts.name) }))),
  };
}

function timeOf(forecast, events) {
  const round = () => events.map((facts) => timed(() => forecast(facts)));
  round();
  return median(Array.from({ length: 5 }, round).flat());
}

function timed(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}
