/**
 * An input that no plan can mean: a negative count, NaN, more successes than trials.
 * `field` names the argument; the caller knows which fact it came from. People never see the message.
 */
export class PlanningRangeError extends RangeError {
  readonly code = 'planning.range';
  constructor(
    readonly field: string,
    readonly value: unknown,
  ) {
    super(`${field} is out of range: ${String(value)}`);
    this.name = 'PlanningRangeError';
  }
}
