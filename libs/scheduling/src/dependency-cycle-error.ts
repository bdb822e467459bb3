/**
 * Tasks that wait for each other in a circle, so that none of them can begin. `tasks` are their indices in the order
 * of the circle: each waits for the one before it, and the first for the last. People never see the message.
 */
export class DependencyCycleError extends Error {
  readonly code = 'scheduling.cycle';
  constructor(readonly tasks: readonly number[]) {
    super(`Tasks wait for each other: ${tasks.join(' → ')} → ${tasks[0]}`);
    this.name = 'DependencyCycleError';
  }
}
