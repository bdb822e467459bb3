import type { Material } from '@backcast/planning/budget-facts';
import { exactQuantity, isQuantityNeeded } from '@backcast/planning/budget/material-quantity';
import { orderDays, type OrderDays } from '@backcast/planning/budget/order-days';
import { roundUp } from '@backcast/planning/rounding';
import { deriveNumber } from '../derive-number.js';
import type { DerivedNumber, DeriveContext, EventFacts } from '../plan-shape.js';
import { eventDate } from '../seated-sessions.js';
import { factTerm, type Term } from '../term.js';
import { basisTerm, largestSessionTerm } from './basis-term.js';

/**
 * How far a material is. `unknown`: its quantity lacks a fact; `unneeded`: the rule asks for none; `late`: not ordered
 * and the last day is over; `overdue`: ordered and not there in time; `short`: less ordered or received than is needed.
 */
export const materialStates = [
  'unknown',
  'unneeded',
  'open',
  'late',
  'ordered',
  'overdue',
  'short',
  'received',
] as const;
export type MaterialState = (typeof materialStates)[number];

/** What the plan says of one material. */
export type PlanMaterial = {
  id: string;
  /** Pieces with the spare ones, key `material.<id>`. */
  quantity: DerivedNumber;
  /** Null while the event has no date. */
  days: OrderDays | null;
  state: MaterialState;
  /** Pieces that are lacking of what was ordered or received; 0 while nothing was. */
  short: number;
};

/** Every material with its quantity, its days counted back from the event, and how far it is. */
export function deriveMaterials(
  facts: EventFacts,
  numbers: Record<string, DerivedNumber>,
  { calendar, today }: DeriveContext,
): PlanMaterial[] {
  const date = eventDate(facts);
  return facts.sections.materials.materials.map((material) => {
    const quantity = quantityOf(material, facts, numbers);
    const days = date === null ? null : orderDays(calendar, date, material);
    const short = shortOf(material, quantity.value);
    return { id: material.id, quantity, days, short, state: stateOf(material, quantity.value, short, days, today) };
  });
}

const path = 'sections.materials.materials';
const isWhole = (value: number): boolean => Number.isInteger(value) && value >= 0;

function quantityOf(material: Material, facts: EventFacts, numbers: Record<string, DerivedNumber>): DerivedNumber {
  const { id, rule, sparePercent, pinned } = material;
  const people = largestSessionTerm(numbers);
  const basis = basisTerm(rule.per, facts, numbers);
  const count = factTerm('pieces', path, 'count', rule.count, isWhole);
  const spare = factTerm('spare', path, 'percent', sparePercent, (value) => value >= 0);
  const base = { key: `material.${id}` as const, unit: 'count' as const, round: roundUp, pin: pinned ?? undefined };
  const threshold = [people, factTerm('from-people', path, 'people', rule.from, isWhole)];
  if (rule.from > 0 && people.value !== null && !isQuantityNeeded(rule, people.value))
    return deriveNumber({ ...base, formula: 'below-threshold', inputs: threshold, calculate: () => 0 });
  const counts = { basis: basis?.value ?? 0, people: people.value ?? rule.from };
  const inputs: Term[] = basis
    ? [count, basis, factTerm('for-each', path, 'count', rule.each, (value) => value > 0), spare]
    : [count, spare];
  return deriveNumber({
    ...base,
    formula: basis ? 'material-quantity' : 'material-fixed',
    inputs: rule.from > 0 ? [...inputs, ...threshold] : inputs,
    calculate: () => exactQuantity(rule, sparePercent, counts),
  });
}

/** An order without its number of pieces is taken to have been enough. */
function shortOf({ orderedCount, received }: Material, quantity: number | null): number {
  const there = received ?? orderedCount;
  return quantity === null || there === null ? 0 : Math.max(0, quantity - there);
}

function stateOf(
  { orderedOn, received }: Material,
  quantity: number | null,
  short: number,
  days: OrderDays | null,
  today: string,
): MaterialState {
  if (quantity === null) return 'unknown';
  if (quantity === 0) return 'unneeded';
  if (short > 0) return 'short';
  if (received !== null) return 'received';
  if (orderedOn !== null) return days !== null && days.readyBy < today ? 'overdue' : 'ordered';
  return days !== null && days.orderBy < today ? 'late' : 'open';
}
