/** A number that no schedule can be made from. `field` says where it stands, as in `tasks[3].duration`. */
export class SchedulingRangeError extends RangeError {
  readonly code = 'scheduling.range';
  constructor(
    readonly field: string,
    readonly value: unknown,
  ) {
    super(`${field} cannot be ${String(value)}`);
    this.name = 'SchedulingRangeError';
  }
}
