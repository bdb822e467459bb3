import type { FormulaKey, MaterialNumberKey, NumberKey, VenueNumberKey } from './plan-keys.js';
import type { DerivedNumber, NumberUnit } from './plan-shape.js';
import type { Term } from './term.js';

/** How one number is derived. */
export type NumberRule = {
  key: NumberKey | VenueNumberKey | MaterialNumberKey;
  unit: NumberUnit;
  formula: FormulaKey;
  inputs: Term[];
  /** Exact result of the inputs' values, in their order; null where the number has no value at all. */
  calculate: (...values: number[]) => number | null;
  /** How the exact result is shown; as it is by default. */
  round?: (exact: number) => number;
  pin?: number | undefined;
  /** Paths of facts that are missing besides those of the inputs. */
  missing?: string[];
};

/**
 * Derives one number with its reason. While an input is missing, the value is null and `missing` names the facts; a value
 * of null with nothing missing means that the number is not defined for these facts or beyond what is computed.
 */
export function deriveNumber(rule: NumberRule): DerivedNumber {
  const missing = [...new Set([...(rule.missing ?? []), ...rule.inputs.flatMap((input) => input.missing)])];
  const unrounded = missing.length === 0 ? exactResult(rule) : null;
  const rounded = unrounded === null ? null : (rule.round ?? ((exact: number) => exact))(unrounded);
  const pinned = rule.pin !== undefined;
  return {
    key: rule.key,
    value: rule.pin ?? rounded,
    unit: rule.unit,
    because: { formula: rule.formula, inputs: knownInputs(rule.inputs), unrounded },
    pinned,
    missing: pinned ? [] : missing,
  };
}

/** Facts are checked one by one; where they still multiply to more than this, nobody plans with the result. */
const largestNumber = 1e15;

function exactResult({ inputs, calculate }: NumberRule): number | null {
  const values = inputs.map((input) => input.value).filter((value) => value !== null);
  const result = values.length === inputs.length ? calculate(...values) : null;
  return result !== null && Math.abs(result) <= largestNumber ? result : null;
}

const knownInputs = (inputs: Term[]): DerivedNumber['because']['inputs'] =>
  inputs.flatMap(({ name, value, unit, source }) => (value === null ? [] : [{ name, value, unit, source }]));

/** A number that the lead metric does not have, for example the chance of selling enough when satisfaction leads. */
export const outsideFunnel = (key: NumberKey, unit: NumberUnit): DerivedNumber =>
  deriveNumber({ key, unit, formula: 'outside-funnel', inputs: [], calculate: () => null });
