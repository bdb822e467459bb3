import { readFileSync } from 'node:fs';
import type { FinishedForecast } from '../src/backtest.js';
import type { PacingFacts } from '../src/pacing-facts.js';

/** 40 generated events to date, and what came of them; handed over with the product's specification (forecast data). */
export function forecastCases(): FinishedForecast[] {
  const events = lines<PacingFacts & { name: string }>('./forecast-events.jsonl');
  const outcomes = lines<{ name: string; arrived: number }>('./forecast-outcomes.jsonl');
  const arrived = new Map(outcomes.map((outcome) => [outcome.name, outcome.arrived]));
  return events.map((facts) => ({ facts, arrived: arrived.get(facts.name)! }));
}

const lines = <Row>(path: string): Row[] =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
