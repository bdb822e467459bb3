/** A date, time or zone that does not exist. `field` is `date`, `time` or `zone`. People never see the message. */
export class CalendarRangeError extends RangeError {
  readonly code = 'calendar.range';
  constructor(
    readonly field: 'date' | 'time' | 'zone' | 'days',
    readonly value: unknown,
  ) {
    super(`${field} does not exist: ${String(value)}`);
    this.name = 'CalendarRangeError';
  }
}
