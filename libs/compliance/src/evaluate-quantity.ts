import { factValue } from './evaluate-condition.js';
import type { Quantity, QuantityFunction } from './quantity.js';
import type { EventRuleFacts } from './rule-facts.js';

/** How many a rule asks for; null when a fact is missing or the division has no result. */
export function evaluateQuantity(quantity: Quantity, facts: EventRuleFacts): number | null {
  const value = numberOf(quantity, facts);
  return Number.isFinite(value) ? value : null;
}

/** What is missing is not a number, and so is whatever is computed from it. */
function numberOf(quantity: Quantity, facts: EventRuleFacts): number {
  if (quantity.is === 'number') return quantity.value;
  if (quantity.is === 'fact') {
    const value = factValue(facts, quantity.fact);
    return typeof value === 'number' ? value : Number.NaN;
  }
  const values = quantity.of.map((part) => numberOf(part, facts));
  return quantity.is === 'call'
    ? call[quantity.name](...values)
    : combine[quantity.symbol](...(values as [number, number]));
}

const call: Record<QuantityFunction, (...values: number[]) => number> = {
  max: Math.max,
  min: Math.min,
  ceil: (value = Number.NaN) => Math.ceil(value),
  floor: (value = Number.NaN) => Math.floor(value),
};

const combine = {
  '+': (left: number, right: number) => left + right,
  '-': (left: number, right: number) => left - right,
  '*': (left: number, right: number) => left * right,
  '/': (left: number, right: number) => left / right,
};
